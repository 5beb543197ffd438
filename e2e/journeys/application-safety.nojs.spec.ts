import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { goToFormOf } from '@/e2e/steps/application-kinds'
import { signUpAndIn } from '@/e2e/steps/signed-up'
import { db } from '@/lib/adapters/db'

const count = (page: Page, label = '職員数') => page.getByLabel(label, { exact: true })
const save = (page: Page) => page.getByRole('button', { name: '下書きを保存する' }).click()

test('R-APP-6 R-ALL-2 two tabs without scripts: both versions are shown, nothing is overwritten', async ({
  page,
}) => {
  await signUpAndIn(page)
  await goToFormOf(page, 'MEDICAL')
  const second = await page.context().newPage()
  await second.goto(page.url())
  await count(page).fill('7')
  await save(page)
  await expect(page.getByText('下書きを保存しました。')).toBeVisible()
  await count(second).fill('8')
  await save(second)
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('2つの内容を比べて選ぶ')
  await second.getByLabel('自分が入力した内容：8').check()
  await second.getByRole('button', { name: '選んだ内容で保存する' }).click()
  await expect(second.getByText('下書きを保存しました。')).toBeVisible()
  await expect(count(second)).toHaveValue('8')
})

test('R-ALL-1 R-APP-6 the sign-in runs out without scripts: what was typed is there again after signing in', async ({
  page,
}) => {
  const person = await signUpAndIn(page)
  await goToFormOf(page, 'MEDICAL')
  await count(page).fill('二十人')
  await db.session.updateMany({
    where: { account: { email: person.email } },
    data: { endedAt: new Date() },
  })
  await save(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ログイン')
  await page.getByLabel('メールアドレス', { exact: true }).fill(person.email)
  await page.getByLabel('パスワード', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'ログイン' }).click()
  await expect(page.getByText('ログインの前に入力した内容を、元に戻しました。')).toBeVisible()
  await expect(count(page)).toHaveValue('二十人')
  await save(page)
  await goToFormOf(page, 'MEDICAL')
  await expect(count(page)).toHaveValue('二十人')
})

test('R-ALL-2 R-ALL-1 what is not there, or not theirs, is said in words without scripts', async ({
  page,
}) => {
  await signUpAndIn(page)
  for (const [path, status, title] of [
    ['/applications/00000000-0000-4000-8000-000000000000', 404, 'ページが見つかりません'],
    ['/staff/queue/review', 403, 'このページを表示する権限がありません'],
  ] as const) {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(status)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page).toHaveTitle(new RegExp(`^${title}｜`))
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
    await expectAccessible(page)
  }
  await page.getByRole('link', { name: 'トップページ', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('このページを表示する権限がありません')
})
