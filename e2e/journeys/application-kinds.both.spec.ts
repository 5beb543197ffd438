import { expect, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { sendApplication } from '@/e2e/steps/application'
import { fillCounts, fillFormOf, goToFormOf } from '@/e2e/steps/application-kinds'
import { mailTo } from '@/e2e/steps/mail'
import { signUpAndIn } from '@/e2e/steps/signed-up'
import { signInAsStaff } from '@/e2e/steps/staff'
import { openCase } from '@/e2e/steps/verification'
import { currentTime } from '@/lib/adapters/clock'
import { db } from '@/lib/adapters/db'
import { noticeLabel } from '@/lib/domain/application/answers'
import { type FacilityKind, facilityKindLabel, facilityKinds } from '@/lib/domain/facility/kind'

const evidence: Partial<Record<FacilityKind, string>> = {
  JUDO: '受領委任の取扱いに係る承諾の通知',
  ACUPUNCTURE: '受領委任の取扱いに係る承諾の通知',
  EXEMPT: '支払基金又は地方厚生（支）局へ提出した届の写し',
  INSURER: '返還されたオンライン資格確認導入届（保険者）',
}

test.describe('R-VER-6 every kind of facility has its own inputs and its own evidence', () => {
  for (const kind of facilityKinds) {
    test(`R-VER-6 R-APP-1 R-APP-2 ${facilityKindLabel(kind)}`, async ({ page }) => {
      const person = await signUpAndIn(page, kind)
      await goToFormOf(page, kind)
      await expect(page.getByText(facilityKindLabel(kind), { exact: true })).toBeVisible()
      await expect(page.getByText(person.facility.name, { exact: true }).first()).toBeVisible()
      await fillFormOf(page, kind)
      if (evidence[kind]) expect(noticeLabel(kind)).toBe(evidence[kind])
      await expectAccessible(page)
      const receiptNumber = await sendApplication(page)
      await mailTo(person.email, `受付番号 ${receiptNumber} を受け付けました`)
    })
  }
})

test('R-VER-4 an insurer cites the 導入届 that the portal returned: nothing to upload, and the clerk sees it', async ({
  page,
  browser,
}) => {
  const person = await signUpAndIn(page, 'INSURER')
  const number = await returnedNotice(person.email)
  await goToFormOf(page, 'INSURER')
  await fillCounts(page)
  await page.getByRole('button', { name: `受付番号 ${number}` }).click()
  await expect(page.getByText('ファイルの添付は必要ありません。')).toBeVisible()
  await expect(page.getByLabel(noticeLabel('INSURER'), { exact: true })).toHaveCount(0)
  await expect(page.getByLabel('職員数', { exact: true })).toHaveValue('10')
  await expectAccessible(page)
  const receiptNumber = await sendApplication(page)

  const context = await browser.newContext()
  const desk = await context.newPage()
  await signInAsStaff(desk)
  await openCase(desk, receiptNumber)
  await expect(desk.getByText('このポータルが返還した導入届が引用されています')).toBeVisible()
  await expect(desk.getByText(number)).toBeVisible()
  await context.close()
})

/** A 導入届 of this insurer that came back by the portal: how it does is another journey's. */
async function returnedNotice(email: string): Promise<string> {
  const now = await currentTime()
  const account = await db.account.findUniqueOrThrow({ where: { email }, include: { memberships: true } })
  const organisationId = account.memberships[0]?.organisationId ?? 0
  const insurer = await db.facility.findFirstOrThrow({ where: { organisationId } })
  const receiptNumber = `N-TEST-${insurer.id}`
  await db.notice.create({
    data: {
      ...{ kind: 'INTRODUCTION', status: 'HANDED_BACK', receiptNumber, insurerId: insurer.id },
      ...{ createdById: account.id, createdAt: now, changedAt: now, handedBackAt: now },
      filerOrganisationId: organisationId,
    },
  })
  return receiptNumber
}
