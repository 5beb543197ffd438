import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { codeOf, expectHeading, fill, goToSettings, newSignedIn } from '@/e2e/steps/account-care'
import { mailTo } from '@/e2e/steps/mail'
import { signInAsStaff } from '@/e2e/steps/staff'
import { letTimePass } from '@/e2e/steps/step-up'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** A device with a fingerprint reader that always says yes. */
async function virtualAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
}

test('R-CLK-9 a passkey is registered, signs in and is removed', async ({ page }) => {
  await virtualAuthenticator(page)
  const person = await newSignedIn(page)
  await goToSettings(page, '二要素認証')
  const secret = (await page.locator('code').textContent()) ?? ''
  await fill(page, '認証コード', codeOf(secret, -1))
  await press(page, '設定する')
  await expect(page.getByText('二要素認証を設定しました')).toBeVisible()
  await goToSettings(page, 'パスキー')
  await expectHeading(page, 'パスキー')
  await expect(page.getByText('まだありません。')).toBeVisible()
  await expectAccessible(page)
  await fill(page, 'パスキーの名称', '執務室のパソコン')
  await press(page, 'パスキーを登録する')
  await expect(page.getByText('パスキーを登録しました。')).toBeVisible()
  await expectAccessible(page)
  await mailTo(person.email, '二要素認証の設定が変わりました')

  await press(page, 'ログアウト')
  await page.waitForURL((url) => !url.pathname.startsWith('/account'))
  await page.goto('/sign-in')
  await fill(page, 'メールアドレス', person.email)
  await fill(page, 'パスワード', person.password)
  await press(page, 'ログイン')
  await expectHeading(page, '認証コードの入力')
  await expectAccessible(page)
  await press(page, 'パスキーでログイン')
  await expectHeading(page, 'マイページ')

  await goToSettings(page, 'パスキー')
  await expect(page.getByText('最後に使った日時')).toBeVisible()
  await page.getByRole('button', { name: /^削除する/ }).click()
  await expect(page.getByText('パスキーを削除しました')).toBeVisible()
})

test('R-CLK-9 a weighty deed of staff is confirmed by a passkey in its own form, and counts as if by a code', async ({
  page,
}) => {
  await virtualAuthenticator(page)
  const name = await signInAsStaff(page, 'admin')
  await page.goto('/staff/account/passkeys')
  await fill(page, 'パスキーの名称', '執務室のパソコン')
  await press(page, 'パスキーを登録する')
  await expect(page.getByText('パスキーを登録しました。')).toBeVisible()

  await letTimePass(`${name}@fund.example`)
  const email = `new-${randomUUID().slice(0, 13)}@fund.example`
  await propose(page, email)
  await expect(page.getByText('10分を過ぎています').first()).toBeVisible()
  await press(page, 'パスキーで確認する')
  await expect(page.getByText('パスキーを確認する準備ができました。')).toBeVisible()
  await expectAccessible(page)
  await press(page, '登録を申し出る')
  await expect(page.getByText('申し出ました。')).toBeVisible()
  await expect(page.getByRole('form').filter({ hasText: email })).toBeVisible()

  await test.step('the next one within ten minutes asks for nothing', async () => {
    await propose(page, `next-${email}`)
    await expect(page.getByText('申し出ました。')).toBeVisible()
    await expect(page.getByRole('form').filter({ hasText: `next-${email}` })).toBeVisible()
  })
})

async function propose(page: Page, email: string): Promise<void> {
  await page.goto('/staff/members/new')
  await fill(page, 'メールアドレス', email)
  await fill(page, '姓', '髙﨑')
  await fill(page, '名', '太郎')
  await page.getByLabel('審査担当', { exact: true }).check()
  await fill(page, '登録する理由', '増員のため')
  await press(page, '登録を申し出る')
}
