import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { activate, register, signIn } from '@/e2e/steps/account'
import { mailTo } from '@/e2e/steps/mail'
import { heading, invite, newManager, openInvitation } from '@/e2e/steps/organisation'
import { newPerson, type Person } from '@/e2e/steps/world'
import { facilityKindLabel } from '@/lib/domain/facility/kind'
import { prefectureLabel } from '@/lib/domain/facility/prefecture'

async function addInstitution(page: Page, { facility }: Person): Promise<void> {
  await page.goto('/organisation/new')
  await expectAccessible(page)
  await page
    .getByLabel('所属機関選択', { exact: true })
    .selectOption({ label: facilityKindLabel(facility.kind) })
  await page
    .getByLabel('都道府県', { exact: true })
    .selectOption({ label: prefectureLabel(facility.prefecture) })
  await page.getByLabel('機関コード', { exact: true }).fill(facility.code)
  await page.getByRole('button', { name: 'この機関を追加する' }).click()
}

for (const decision of ['承認する', '断る'] as const) {
  test(`R-REG-11 R-ALL-2 whoever comes second asks, and the 管理者 says 「${decision}」`, async ({
    page,
    browser,
  }) => {
    const manager = await newManager(page)
    const second = { ...(await newPerson()), firstName: '二郎', facility: manager.facility }
    const other = await browser.newContext()
    const desk = await other.newPage()
    await register(desk, second)
    await activate(desk, second)
    await signIn(desk, second)
    await expect(desk.getByText(`${manager.facility.name}の管理者の承認を待っています。`)).toBeVisible()
    await expectAccessible(desk)
    await desk.goto('/organisation/people')
    await expect(heading(desk)).toHaveText('マイページ')

    await mailTo(manager.email, '参加の申込みがありました')
    await page.goto('/organisation/people')
    await expectAccessible(page)
    await page.getByRole('link', { name: '髙﨑 二郎さんの申込みを確認する' }).click()
    await expect(heading(page)).toHaveText('参加の申込み')
    await expectAccessible(page)
    await page.getByRole('button', { name: decision }).click()
    await expect(heading(page)).toHaveText('利用者')
    const admitted = decision === '承認する'
    await expect(page.getByText(admitted ? '参加を承認しました。' : '参加を断りました。')).toBeVisible()
    await mailTo(second.email, admitted ? '参加が承認されました' : '参加は承認されませんでした')
    await desk.goto('/home')
    const words = admitted ? '利用開始までの手順' : '所属している機関がありません。'
    await expect(desk.getByText(words)).toBeVisible()
    await other.close()
  })
}

test('R-REG-8 R-ALL-2 one person works for two institutions and switches between them', async ({
  page,
  browser,
}) => {
  const first = await newManager(page)
  const elsewhere = await browser.newContext()
  const desk = await elsewhere.newPage()
  const host = await newManager(desk)
  await invite(desk, first.email, '管理者')
  await elsewhere.close()

  const signedOut = await browser.newContext()
  const guest = await signedOut.newPage()
  await openInvitation(guest, first.email)
  await expect(guest.getByText('このメールアドレスは登録済みです。')).toBeVisible()
  await guest.getByRole('main').getByRole('link', { name: 'ログイン' }).click()
  await guest.getByLabel('メールアドレス', { exact: true }).fill(first.email)
  await guest.getByLabel('パスワード', { exact: true }).fill(first.password)
  await guest.getByRole('button', { name: 'ログイン' }).click()
  await expect(heading(guest)).toHaveText('招待の確認')
  await expectAccessible(guest)
  await guest.getByRole('button', { name: /に参加する$/ }).click()
  await expect(guest.getByText('機関に参加しました。')).toBeVisible()
  await expect(guest.getByRole('banner')).toContainText(host.facility.name)
  await expectAccessible(guest)
  await guest.getByRole('button', { name: new RegExp(`切り替える.*${first.facility.code}`) }).click()
  await expect(guest.getByText('操作する機関を切り替えました。')).toBeVisible()
  await expect(guest.getByRole('banner')).toContainText(first.facility.name)
  await signedOut.close()
})

test('R-REG-8 an institution is added to an account: the first there founds, a mistyped code is said', async ({
  page,
}) => {
  await newManager(page)
  const another = await newPerson('01')
  const mistyped = { ...another, facility: { ...another.facility, code: '12345' } }
  await addInstitution(page, mistyped)
  await expect(page.getByLabel('機関コード', { exact: true })).toHaveAccessibleDescription(/7桁の数字/)
  await expectAccessible(page)
  await addInstitution(page, another)
  await expect(page.getByText('機関を追加しました。')).toBeVisible()
  await expect(page.getByRole('banner')).toContainText(another.facility.name)
  await addInstitution(page, another)
  await expect(page.getByLabel('機関コード', { exact: true })).toHaveAccessibleDescription(
    /すでに参加しています/,
  )
})
