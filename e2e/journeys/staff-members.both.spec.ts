import { randomUUID } from 'node:crypto'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { expectAccessible } from '@/e2e/steps/accessible'
import { linkIn, mailTo } from '@/e2e/steps/mail'
import { signInAsStaff } from '@/e2e/steps/staff'
import { letTimePass } from '@/e2e/steps/step-up'
import type { StaffRole } from '@/lib/domain/account/role'

const password = 'Sakura-no-hana-8'

test('R-CLK-9 two people let a new member of staff in, who alone knows the secrets, and one locks them out at once', async ({
  page,
  browser,
}) => {
  const email = `new-${randomUUID().slice(0, 13)}@fund.example`
  const name = await signInAsStaff(page, 'admin')
  await test.step('the admin proposes, after giving the second factor again in the same form', async () => {
    const code = await letTimePass(`${name}@fund.example`)
    await page.goto('/staff/members')
    await expectAccessible(page)
    await page.getByRole('link', { name: '職員を登録する' }).click()
    await page.getByLabel('メールアドレス', { exact: true }).fill(email)
    await page.getByLabel('姓', { exact: true }).fill('髙﨑')
    await page.getByLabel('名', { exact: true }).fill(email.slice(4, 12))
    await page.getByLabel('審査担当', { exact: true }).check()
    await page.getByLabel('登録する理由').fill('増員のため')
    await page.getByRole('button', { name: '登録を申し出る' }).click()
    await expect(page.getByText('10分を過ぎています').first()).toBeVisible()
    await expect(page.getByLabel('メールアドレス', { exact: true })).toHaveValue(email)
    await expect(page.getByLabel('登録する理由')).toHaveValue('増員のため')
    await expectAccessible(page)
    await page.getByLabel('認証コード', { exact: true }).fill(code)
    await page.getByRole('button', { name: '登録を申し出る' }).click()
    await expect(page.getByText('申し出ました。')).toBeVisible()
    const own = page.getByRole('form').filter({ hasText: email })
    await expect(own.getByRole('button')).toHaveText(['この変更を取り下げる'])
  })
  await asAnother(browser, 'supervisor', async (other) => {
    await other.goto('/staff/members')
    const proposal = other.getByRole('form').filter({ hasText: email })
    await proposal.getByRole('button', { name: 'この変更を反映する' }).click()
    await expect(other.getByText('反映しました。')).toBeVisible()
    await expectAccessible(other)
  })
  const context = await browser.newContext()
  const newcomer = await context.newPage()
  await test.step('the newcomer sets password and authenticator, and signs in', async () => {
    const address = linkIn(await mailTo(email, '職員の登録を完了してください'))
    await newcomer.goto(address)
    await expectAccessible(newcomer)
    const key = ((await newcomer.locator('code').textContent()) ?? '').replaceAll(' ', '')
    const totp = new TOTP({ secret: Secret.fromBase32(key) })
    await newcomer.getByLabel('パスワード', { exact: true }).fill(password)
    await newcomer.getByLabel('パスワード（確認用）', { exact: true }).fill(password)
    await newcomer.getByLabel('認証コード', { exact: true }).fill(totp.generate())
    await newcomer.getByRole('button', { name: '登録を完了する' }).click()
    await expect(newcomer.getByText('登録が完了しました。')).toBeVisible()
    await newcomer.getByLabel('メールアドレス', { exact: true }).fill(email)
    await newcomer.getByLabel('パスワード', { exact: true }).fill(password)
    await newcomer.getByRole('button', { name: '次へ進む' }).click()
    // The code that joined is spent: the next one counts, which an authenticator shows half a minute later.
    const next = totp.generate({ timestamp: Date.now() + 30_000 })
    await newcomer.getByLabel('認証コード', { exact: true }).fill(next)
    await newcomer.getByRole('button', { name: 'ログイン' }).click()
    await expect(newcomer.getByRole('heading', { level: 1 })).toHaveText('職員用トップ')
    await newcomer.goto(address)
    await expect(newcomer.getByText('このリンクは、有効期限が切れたか、すでに使われたため')).toBeVisible()
  })
  await test.step('the admin locks them out in the middle of their work', async () => {
    await newcomer.goto('/staff/queue/review')
    await page.goto('/staff/members')
    await page.getByRole('row').filter({ hasText: email }).getByRole('link').click()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'ロックする' }).click()
    await page.getByLabel('ロックする理由').fill('退職のため')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'すぐにロックする' }).click()
    await expect(page.getByText('ロックしました。')).toBeVisible()
    await newcomer.goto('/staff/dashboard')
    await expect(newcomer.getByRole('heading', { level: 1 })).toHaveText('職員ログイン')
  })
  await context.close()
})

async function asAnother(browser: Browser, role: StaffRole, work: (page: Page) => Promise<void>) {
  await test.step(`a ${role} in a browser of their own`, async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await signInAsStaff(page, role)
    await work(page)
    await context.close()
  })
}
