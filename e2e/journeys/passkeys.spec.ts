import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { codeOf, expectHeading, fill, goToSettings, newSignedIn } from '@/e2e/steps/account-care'
import { mailTo } from '@/e2e/steps/mail'

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
