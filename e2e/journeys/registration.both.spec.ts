import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { activate, fillRegistration, register, signIn } from '@/e2e/steps/account'
import { linkIn, mailsTo, mailTo } from '@/e2e/steps/mail'
import { newPerson } from '@/e2e/steps/world'

const send = (page: Page) => page.getByRole('button', { name: '登録', exact: true }).click()
const summary = (page: Page) => page.getByRole('alert').filter({ hasText: '入力内容に誤りがあります' })

/** [what, label, what is typed, what the sentence says] */
const bad: [string, string, string, RegExp][] = [
  ['empty', '姓', '', /姓を入力/],
  ['too long', '姓', 'あ'.repeat(51), /50文字以内/],
  ['a private-use character', '名', '\u{e38b}子', /外字|別の文字/],
  ['an emoji', '名', '花😀', /絵文字/],
  ['six digits', '機関コード', '027075', /7桁の数字/],
  ['letters', '機関コード', 'abcdefg', /7桁の数字/],
  ['a wrong check digit', '機関コード', '0270752', /打ち間違い/],
  ['an unknown code', '機関コード', '9999999', /機関コード/],
  ['too short', '電話番号', '031234', /電話番号/],
  ['no digits', '電話番号', 'でんわ', /電話番号/],
  ['empty', '電話番号', '', /電話番号を入力/],
  ['two at signs', 'メールアドレス', 'a@b@example.jp', /「@」を1つ/],
  ['no domain', 'メールアドレス', 'hanako@', /メールアドレス/],
  ['empty', 'メールアドレス', '', /メールアドレスを入力/],
  ['too short', 'パスワード', 'Ab1', /8文字以上/],
  ['too long', 'パスワード', `Aa1${'x'.repeat(98)}`, /100文字以内/],
  ['no upper-case letter', 'パスワード', 'sakura-no-8', /英大文字/],
  ['no digit', 'パスワード', 'Sakura-no-hana', /数字/],
  ['a common password', 'パスワード', 'Password1', /よく使われている/],
]

for (const [what, label, typed, sentence] of bad) {
  test(`R-ALL-1 R-REG-1 R-REG-2 R-REG-6 ${label}: ${what} is said at the field and in the summary, and the rest stays`, async ({
    page,
  }) => {
    const person = await newPerson()
    await page.goto('/register?portal=medical')
    await fillRegistration(page, person)
    await page.getByLabel(label, { exact: true }).fill(typed)
    await send(page)
    await expect(summary(page)).toContainText(sentence)
    await expect(page).toHaveTitle(/^エラー：/)
    const field = page.getByLabel(label, { exact: true })
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveAccessibleDescription(sentence)
    await expect(page.getByLabel(label === '姓' ? '名' : '姓', { exact: true })).not.toHaveValue('')
    await expect(page.getByLabel('都道府県', { exact: true })).toHaveValue(person.facility.prefecture)
    await expect(page.getByLabel('パスワード', { exact: true })).toHaveValue('')
  })
}

test('R-ALL-1 an empty form names every field, and a link leads to each', async ({ page }) => {
  await page.goto('/register')
  await send(page)
  await expect(page).toHaveTitle(/^エラー：/)
  const links = summary(page).getByRole('link')
  await expect(links).toHaveCount(10)
  await links.filter({ hasText: '電話番号' }).click()
  await expect(page).toHaveURL(/#phone$/)
  await expectAccessible(page)
})

test('R-REG-9 full-width digits, spaces and hyphens are taken', async ({ page }) => {
  const person = await newPerson()
  await page.goto('/register')
  await fillRegistration(page, person)
  const wide = (text: string) =>
    text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  await page.getByLabel('機関コード', { exact: true }).fill(` ${wide(person.facility.code)} `)
  await page.getByLabel('電話番号', { exact: true }).fill('０３－１２３４－５６７８')
  await send(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('確認メールを送信しました')
})

test('R-REG-3 opening the link changes nothing, the button works once, and a used link says so', async ({
  page,
}) => {
  const person = await newPerson()
  await register(page, person)
  await expectAccessible(page)
  const link = linkIn(await mailTo(person.email, 'ユーザー登録を完了してください'))
  for (let look = 0; look < 3; look += 1) {
    await page.goto(link)
    await expect(page.getByRole('button', { name: '登録を完了する' })).toBeVisible()
  }
  await expectAccessible(page)
  await activate(page, person)
  await page.goto(link)
  await expect(page.getByText('このリンクは使用済みです')).toBeVisible()
  await expectAccessible(page)
})

test('R-REG-4 before the activation nobody gets in, and the answer does not say why', async ({ page }) => {
  const person = await newPerson()
  await register(page, person)
  const answers: (string | null)[] = []
  for (const email of [person.email, 'nobody@clinic.example']) {
    await page.goto('/sign-in')
    await page.getByLabel('メールアドレス', { exact: true }).fill(email)
    await page.getByLabel('パスワード', { exact: true }).fill(person.password)
    await page.getByRole('button', { name: 'ログイン' }).click()
    await expect(page).toHaveTitle(/^エラー：/)
    answers.push(await summary(page).textContent())
  }
  expect(answers[0]).toBe(answers[1])
  await expectAccessible(page)
})

test('R-REG-7 a known address sees the same page and gets another mail', async ({ page }) => {
  const person = await newPerson()
  await register(page, person)
  await activate(page, person)
  await register(page, person)
  await mailTo(person.email, 'このメールアドレスは登録済みです')
  expect(await mailsTo(person.email)).toHaveLength(2)
  await signIn(page, person)
})

test('R-REG-6 whoever comes too early can leave an address', async ({ page }) => {
  const person = await newPerson()
  await page.goto('/register')
  await fillRegistration(page, { ...person, facility: { ...person.facility, code: '9999993' } })
  await send(page)
  await page.getByRole('link', { name: '登録できるようになったらメールで知らせる' }).click()
  await expect(page.getByLabel('機関コード', { exact: true })).toHaveValue('9999993')
  await page.getByLabel('メールアドレス', { exact: true }).fill(person.email)
  await page.getByRole('button', { name: 'メールで知らせる' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('お知らせの申込みを受け付けました')
  await expectAccessible(page)
})
