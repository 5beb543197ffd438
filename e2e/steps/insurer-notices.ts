import { randomInt, randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { ensurePerson } from '@/e2e/scenarios/applicants'
import { demoPassword } from '@/e2e/scenarios/staff'
import { currentTime } from '@/lib/adapters/clock'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { checkDigit } from '@/lib/domain/check-digit'
import { formatQualificationCode } from '@/lib/domain/insurer-code/qualification-code'

export const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })

export const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Somebody of an insurer of their own, in the master and with an account: tests do not meet each other. */
export async function newInsurer(): Promise<Viewer> {
  const code = await unusedNumber()
  const facility = {
    ...{ kind: 'INSURER' as const, prefecture: '13', code, name: `試験健康保険組合${code}` },
    ...{ nameKana: 'シケンケンコウホケンクミアイ', postalCode: '1050004' },
    ...{ address: '港区新橋２丁目１番３号', phone: '0335911111' },
  }
  const email = `insurer-${randomUUID().slice(0, 13)}@kenpo.example`
  return ensurePerson({ email, lastName: '髙﨑', firstName: '𠮷子', facility }, await currentTime())
}

async function unusedNumber(): Promise<string> {
  const law = ['31', '33', '34'][randomInt(3)]
  const body = `${law}13${String(randomInt(1000)).padStart(3, '0')}`
  const code = body + checkDigit(body)
  return (await db.facility.count({ where: { code } })) > 0 ? unusedNumber() : code
}

export async function signInAs(page: Page, { email }: Viewer): Promise<void> {
  await test.step('sign in', async () => {
    await page.goto('/sign-in')
    await field(page, 'メールアドレス').fill(email)
    await field(page, 'パスワード').fill(demoPassword)
    await page.getByRole('button', { name: 'ログイン' }).click()
    await expect(heading(page)).toHaveText('マイページ')
  })
}

/** A code that lives, with the 導入届 that it was issued for: what a run would have left behind. */
export async function giveCode(viewer: Viewer): Promise<{ code: string; receiptNumber: string }> {
  const insurerId = viewer.facilities[0]?.id ?? 0
  const now = await currentTime()
  const issuedAt = new Date(now.getTime() - 40 * 24 * 3_600_000)
  const serial = String(randomInt(8_000_000, 9_999_999))
  const receiptNumber = `N08-${serial}-${checkDigit(`08${serial}`)}`
  const notice = await db.notice.create({
    data: {
      ...{ kind: 'INTRODUCTION', status: 'PUBLISHED', insurerId, arrivedAt: issuedAt, receiptNumber },
      ...{ filerOrganisationId: viewer.organisation?.id, createdById: viewer.accountId },
      ...{ createdAt: issuedAt, changedAt: issuedAt, handedBackAt: issuedAt, runMonth: '2026-01' },
    },
  })
  // Far above the serials that the runs of a test world reach.
  const code = formatQualificationCode('13', randomInt(500_000, 999_999))
  await db.insurerCode.create({
    data: { code, insurerId, noticeId: notice.id, status: 'LIVE', issuedAt },
  })
  return { code, receiptNumber }
}

/** What neither the master nor a notice before knows. */
export async function fillRest(page: Page): Promise<void> {
  await field(page, '届出者の氏名').fill('試験健康保険組合　理事長　髙﨑　𠮷子')
  await page.getByLabel('代表者本人が届け出ます').check()
  await page.getByLabel('ア 特定健診機関').check()
  await page.getByLabel('イ 特定保健指導機関').check()
  await field(page, '所在地のフリガナ').fill('とうきょうとみなとくしんばし2-1-3')
}

export async function fillRepresentative(page: Page): Promise<void> {
  await field(page, '代表者名').fill('髙﨑　𠮷子')
  await field(page, '代表者名のフリガナ').fill('ﾀｶｻｷ ﾖｼｺ')
}

export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}

/** The error summary; Next keeps an alert of its own outside of it. */
export const alert = (page: Page) => page.getByRole('main').getByRole('alert')
