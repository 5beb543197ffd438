import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { activate, register, signIn } from '@/e2e/steps/account'
import { fill } from '@/e2e/steps/account-care'
import { signInAsStaff } from '@/e2e/steps/staff'
import { newPerson } from '@/e2e/steps/world'
import { db } from '@/lib/adapters/db'

/** Where the watch notes when the sign-in ends, for the other tabs. */
const noted = 'portal-session-ends'

const warning = (page: Page) => page.getByRole('alertdialog')

/**
 * The page, with a clock that can be moved. The watch counts from the moment the page has come alive, so a clock moved
 * before that moment would be lost: what it notes in the browser says that it counts.
 */
async function openWatched(page: Page, path: string): Promise<void> {
  await page.clock.install()
  await page.addInitScript((key) => localStorage.removeItem(key), noted)
  await page.goto(path)
  await page.waitForFunction((key) => localStorage.getItem(key) !== null, noted)
}

/** Signed in, with something typed into an open form; the browser's clock can be moved. */
async function typing(page: Page) {
  const person = await newPerson()
  await register(page, person)
  await activate(page, person)
  await signIn(page, person)
  await openWatched(page, '/account/person')
  await fill(page, '姓', '書きかけ')
  return person
}

async function endSession(email: string): Promise<void> {
  await db.session.updateMany({ where: { account: { email } }, data: { endedAt: new Date() } })
}

test('R-ALL-3 two minutes before the end a warning comes, and 「延長する」 keeps the sign-in and the form', async ({
  page,
}) => {
  await typing(page)
  await page.clock.fastForward('01:57:00')
  await expect(warning(page)).toHaveCount(0)
  await page.clock.fastForward('01:30')
  await expect(warning(page)).toContainText('まもなくログアウトします')
  await expect(page.getByLabel('姓', { exact: true })).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('button', { name: '延長する' }).click()
  await expect(warning(page)).toHaveCount(0)
  await page.clock.fastForward('01:30:00')
  await expect(warning(page)).toHaveCount(0)
  await expect(page.getByLabel('姓', { exact: true })).toHaveValue('書きかけ')
})

test('R-ALL-1 after the end the person signs in above the form, and goes on with it', async ({ page }) => {
  const person = await typing(page)
  await endSession(person.email)
  await page.clock.fastForward('02:00:30')
  await expect(warning(page)).toContainText('ログアウトしました')
  await expectAccessible(page)
  await fill(page, 'パスワード（ログインの再開）', 'Wrong-pass-1')
  await page.getByRole('button', { name: 'ログインして続ける' }).click()
  await expect(warning(page)).toContainText('ログインできませんでした')
  await fill(page, 'パスワード（ログインの再開）', person.password)
  await page.getByRole('button', { name: 'ログインして続ける' }).click()
  await expect(warning(page)).toHaveCount(0)
  await expect(page.getByLabel('姓', { exact: true })).toHaveValue('書きかけ')
  await page.getByRole('button', { name: '変更する' }).click()
  await expect(page.getByText('氏名・電話番号を変更しました')).toBeVisible()
})

test('R-ALL-1 a form sent after the session was ended elsewhere asks to sign in, and keeps what was typed', async ({
  page,
}) => {
  const person = await typing(page)
  await endSession(person.email)
  await page.getByRole('button', { name: '変更する' }).click()
  await expect(warning(page)).toContainText('もう一度ログインすると、そのまま続けられます')
  await fill(page, 'パスワード（ログインの再開）', person.password)
  await page.getByRole('button', { name: 'ログインして続ける' }).click()
  await expect(warning(page)).toHaveCount(0)
  await expect(page.getByLabel('姓', { exact: true })).toHaveValue('書きかけ')
})

test('R-ALL-1 what is typed while the answer is under way stays', async ({ page }) => {
  const person = await typing(page)
  await fill(page, '姓', '')
  const held = Promise.withResolvers<void>()
  await page.route('**/account/person', async (route) => {
    if (route.request().method() === 'POST') await held.promise
    await route.continue()
  })
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await page.getByRole('button', { name: '変更する' }).click()
  await sent
  await fill(page, '姓', person.lastName)
  await fill(page, '電話番号', '03-0000-0009')
  held.resolve()
  await expect(page.getByRole('alert').filter({ hasText: '入力内容に誤りがあります' })).toContainText(
    '姓を入力',
  )
  await expect(page.getByLabel('姓', { exact: true })).toHaveValue(person.lastName)
  await expect(page.getByLabel('電話番号', { exact: true })).toHaveValue('03-0000-0009')
})

test('R-ALL-3 staff are warned too, and stay on their page', async ({ page }) => {
  await signInAsStaff(page)
  await openWatched(page, '/staff')
  await page.clock.fastForward('57:00')
  await expect(warning(page)).toHaveCount(0)
  await page.clock.fastForward('01:30')
  await expect(warning(page)).toContainText('まもなくログアウトします')
  await expectAccessible(page)
  await page.getByRole('button', { name: '延長する' }).click()
  await expect(warning(page)).toHaveCount(0)
  await page.clock.fastForward('30:00')
  await expect(warning(page)).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('職員用トップ')
})
