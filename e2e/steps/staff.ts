import { randomUUID } from 'node:crypto'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { expectAccessible } from '@/e2e/steps/accessible'
import { currentTime } from '@/lib/adapters/clock'
import type { StaffRole } from '@/lib/domain/account/role'
import { addDays, jstDate } from '@/lib/domain/date/jst'
import { formatDateInFull } from '@/lib/domain/date/wareki'
import { addStaff } from '@/lib/usecases/add-staff'
import { operator } from '@/lib/usecases/transact'

/**
 * A member of staff of this test's own: a code of the second factor works once, so nobody shares one.
 * @returns the name by which colleagues know them.
 */
export async function signInAsStaff(page: Page, role: StaffRole = 'clerk'): Promise<string> {
  return await test.step(`sign in as ${role}`, async () => {
    const email = `staff-${randomUUID().slice(0, 13)}@fund.example`
    const act = { name: 'staff.add' as const, actor: operator, now: await currentTime() }
    const { credentials } = await addStaff(act, { email, role })
    if (!credentials) throw new Error('unreachable')
    await page.goto('/staff/sign-in')
    await page.getByLabel('メールアドレス', { exact: true }).fill(email)
    await page.getByLabel('パスワード', { exact: true }).fill(credentials.password)
    await page.getByRole('button', { name: '次へ進む' }).click()
    const totp = new TOTP({ secret: Secret.fromBase32(credentials.totpSecret) })
    await page.getByLabel('認証コード', { exact: true }).fill(totp.generate())
    await page.getByRole('button', { name: 'ログイン' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('職員用トップ')
    return email.split('@')[0] ?? email
  })
}

/** From the queue to the approval, with the document opened on the way. */
export async function approve(page: Page, receiptNumber: string): Promise<void> {
  await test.step(`approve ${receiptNumber}`, async () => {
    await page.goto('/staff/queue/review')
    const row = await inQueue(page, receiptNumber)
    await expectAccessible(page)
    await row.click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(receiptNumber)
    await expectAccessible(page)
    await openDocument(page)
    await page.getByRole('link', { name: '承認する', exact: true }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'この申請を承認する' }).click()
    await expect(page.getByText('承認しました。')).toBeVisible()
    await expectAccessible(page)
  })
}

/** The queue is read oldest first, so a new case may lie some pages on. */
async function inQueue(page: Page, receiptNumber: string): Promise<Locator> {
  const row = page.getByRole('link', { name: receiptNumber })
  if ((await row.count()) > 0) return row
  const here = page.url()
  await page.getByRole('link', { name: '次のページ' }).click()
  await expect(page).not.toHaveURL(here)
  return inQueue(page, receiptNumber)
}

async function openDocument(page: Page): Promise<void> {
  const href = await page.getByRole('link', { name: /^新しいタブで開く/ }).getAttribute('href')
  const answer = await page.request.get(href ?? '')
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  expect(answer.headers()['content-security-policy']).toContain("default-src 'none'")
  expect(answer.headers()['x-content-type-options']).toBe('nosniff')
}

/** A day on which a held case may come back, whatever the day of the test is. */
export async function dayToResume(): Promise<string> {
  return formatDateInFull(addDays(jstDate(await currentTime()), 30))
}
