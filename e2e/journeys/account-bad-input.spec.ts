import { expect, test } from '@playwright/test'
import { fillRegistration } from '@/e2e/steps/account'
import { newPerson } from '@/e2e/steps/world'

const ten = 10_000_000
const send = { name: '登録', exact: true } as const

test('R-ALL-1 10 MB in a text field: said in Japanese, and everything else stays', async ({ page }) => {
  const person = await newPerson()
  await page.goto('/register')
  await fillRegistration(page, person)
  await page.getByLabel('名', { exact: true }).evaluate((input: HTMLInputElement, length) => {
    input.value = 'あ'.repeat(length)
  }, ten)
  await page.getByRole('button', send).click()
  const summary = page.getByRole('alert').filter({ hasText: '入力された文字が多すぎる' })
  await expect(summary).toBeVisible()
  await expect(page).toHaveTitle(/^エラー：/)
  await expect(page.getByLabel('メールアドレス', { exact: true })).toHaveValue(person.email)
  await page.getByLabel('名', { exact: true }).fill(person.firstName)
  await page.getByRole('button', send).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('確認メールを送信しました')
})

test('R-ALL-1 R-ALL-2 10 MB sent without scripts: the answer is 413, in Japanese', async ({
  request,
  baseURL,
}) => {
  const answer = await request.post('/register', {
    headers: { origin: baseURL ?? '' },
    multipart: { firstName: 'あ'.repeat(ten / 3) },
  })
  expect(answer.status()).toBe(413)
  expect(await answer.text()).toContain('文字数を減らしてから、もう一度送信してください')
})

test('R-ALL-1 line ends are taken out of one-line fields by the browser and refused by the server', async ({
  page,
}) => {
  const person = await newPerson()
  await page.goto('/register')
  await fillRegistration(page, person)
  for (const name of ['lastName', 'email']) {
    await page.locator(`#${name}`).evaluate((input: HTMLInputElement) => {
      const hidden = document.createElement('textarea')
      hidden.name = input.name
      hidden.value = `${input.value}\r\nBcc: everybody@clinic.example`
      input.replaceWith(hidden)
    })
  }
  await page.getByRole('button', send).click()
  const summary = page.getByRole('alert').filter({ hasText: '入力内容に誤りがあります' })
  await expect(summary).toContainText('姓は改行を入れずに')
  await expect(summary).toContainText('メールアドレスは改行を入れずに')
})
