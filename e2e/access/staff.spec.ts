import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { activate, register, signIn } from '@/e2e/steps/account'
import { signInAsStaff } from '@/e2e/steps/staff'
import { newPerson } from '@/e2e/steps/world'

/** Without the list that one came from. */
const caseOf = (page: Page) => new URL(page.url()).pathname

test('an auditor reads every case and decides none', async ({ page }) => {
  await signInAsStaff(page, 'auditor')
  await page.getByRole('link', { name: '審査待ち' }).click()
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 2, name: '施設マスタの登録内容' })).toBeVisible()
  await expect(page.getByRole('link', { name: '承認する' })).toHaveCount(0)
  const answer = await page.goto(`${caseOf(page)}/approve?version=1`)
  expect(answer?.status()).toBe(403)
  await expectAccessible(page)
})

test('R-CLK-2 whoever comes with an old version is led back to the case', async ({ page }) => {
  await signInAsStaff(page)
  await page.goto('/staff/queue/review')
  await page.getByRole('table').getByRole('link').first().click()
  await page.waitForURL('**/staff/applications/**')
  const address = caseOf(page)
  await page.goto(`${address}/approve?version=999`)
  await expect(page.getByText('ほかの人が先に内容を変更しました')).toBeVisible()
  await expect(page.getByRole('button', { name: 'この申請を承認する' })).toHaveCount(0)
  await page.getByRole('link', { name: '最新の内容を確認する' }).click()
  await expect(page).toHaveURL(address)
})

test('R-CLK-9 the password alone opens nothing', async ({ page, browser }) => {
  await signInAsStaff(page)
  const context = await browser.newContext()
  const other = await context.newPage()
  await other.goto('/staff/queue/review')
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('職員ログイン')
  await other.getByLabel('メールアドレス', { exact: true }).fill('clerk1@fund.example')
  await other.getByLabel('パスワード', { exact: true }).fill('Sakura-Demo-2026')
  await other.getByRole('button', { name: '次へ進む' }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('認証コードの入力')
  await other.goto('/staff/queue/review')
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('認証コードの入力')
  await other.getByLabel('認証コード', { exact: true }).fill('12345')
  await other.getByRole('button', { name: 'ログイン' }).click()
  await expect(other).toHaveTitle(/^エラー：/)
  await expectAccessible(other)
  await context.close()
})

test('D-9 an applicant is told no more than that the page is not for them, and cannot use the other door', async ({
  page,
}) => {
  const person = await newPerson()
  await register(page, person)
  await activate(page, person)
  await signIn(page, person)
  for (const path of ['/staff', '/staff/queue/review']) {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(403)
    await expect(page.getByText('審査担当')).toHaveCount(0)
  }
  await page.goto('/staff/sign-in')
  await page.getByLabel('メールアドレス', { exact: true }).fill(person.email)
  await page.getByLabel('パスワード', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: '次へ進む' }).click()
  await expect(page.getByText('ログインできませんでした')).toBeVisible()
})

test('R-CLK-1 j and k walk through the queue, Enter opens the case', async ({ page }) => {
  await signInAsStaff(page)
  await page.goto('/staff/queue/review')
  const rows = page.getByRole('table').getByRole('link')
  await rows.first().focus()
  await page.keyboard.press('j')
  await expect(rows.nth(1)).toBeFocused()
  await page.keyboard.press('k')
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/staff\/applications\//)
})
