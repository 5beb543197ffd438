import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { codeOf, expectHeading, fill, goToSettings, newSignedIn } from '@/e2e/steps/account-care'
import { mailTo } from '@/e2e/steps/mail'
import { signInAsStaff } from '@/e2e/steps/staff'
import type { Person } from '@/e2e/steps/world'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function switchOn(page: Page): Promise<void> {
  await goToSettings(page, '二要素認証')
  const secret = (await page.locator('code').textContent()) ?? ''
  await fill(page, '認証コード', codeOf(secret, -1))
  await press(page, '設定する')
  await expect(page.getByText('二要素認証を設定しました')).toBeVisible()
}

/** Shown once; after that only their number. */
async function makeCodes(page: Page, password: string): Promise<string[]> {
  await expectAccessible(page)
  await press(page, '回復用コードを発行する')
  await expect(page.getByRole('alert').filter({ hasText: 'パスワードを入力してください' })).toBeVisible()
  await expectAccessible(page)
  await fill(page, '現在のパスワード', password)
  await press(page, '回復用コードを発行する')
  const shown = page.getByRole('listitem').locator('code')
  await expect(shown).toHaveCount(10)
  await expectAccessible(page)
  const codes = await shown.allTextContents()
  await press(page, '控えたので表示を終える')
  await expect(page.getByText('回復用コードの表示を終えました')).toBeVisible()
  return codes
}

async function halfSignIn(page: Page, person: Person): Promise<void> {
  await press(page, 'ログアウト')
  await page.goto('/sign-in')
  await fill(page, 'メールアドレス', person.email)
  await fill(page, 'パスワード', person.password)
  await press(page, 'ログイン')
  await page.getByRole('link', { name: '認証アプリを使えないときは、回復用コードを使う' }).click()
  await expectHeading(page, '回復用コードの入力')
}

test('R-CLK-9 R-REG-10 a lost authenticator: a recovery code signs in, once', async ({ page }) => {
  const person = await newSignedIn(page)
  await switchOn(page)
  await goToSettings(page, '回復用コード')
  const [code = ''] = await makeCodes(page, person.password)
  await goToSettings(page, '回復用コード')
  await expect(page.getByText('いま使えるコードは、残り10個です。')).toBeVisible()
  await halfSignIn(page, person)
  await expectAccessible(page)
  await fill(page, '回復用コード', '１２３')
  await press(page, 'ログイン')
  await expect(page.getByRole('link', { name: /^回復用コードは、発行したときに控えた/ })).toBeVisible()
  await expectAccessible(page)
  await fill(page, '回復用コード', code.toLowerCase().replace('-', '　'))
  await press(page, 'ログイン')
  await expectHeading(page, 'マイページ')
  await mailTo(person.email, '二要素認証の設定が変わりました')
  await halfSignIn(page, person)
  await fill(page, '回復用コード', code)
  await press(page, 'ログイン')
  await expect(page.getByText('コードを確認できませんでした。').first()).toBeVisible()
})

test('R-CLK-9 staff find their recovery codes on their own account page', async ({ page }) => {
  await signInAsStaff(page)
  await page.getByRole('link', { name: 'アカウント設定' }).click()
  await expectHeading(page, 'アカウント設定')
  await expect(page.getByText('発行していません')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: /^変更\s*（回復用コード）$/ }).click()
  await expectHeading(page, '回復用コード')
  await expectAccessible(page)
})
