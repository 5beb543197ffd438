import { expect, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { fillRegistration, register, signIn } from '@/e2e/steps/account'
import { expectHeading, fill, linksOf } from '@/e2e/steps/account-care'
import { newPerson } from '@/e2e/steps/world'
import { db } from '@/lib/adapters/db'

const subject = 'ユーザー登録を完了してください'
const resend = { name: '確認メールを再送信する' }
const correct = { name: 'メールアドレスを訂正して送信する' }

test('R-REG-5 a mistyped address is corrected before the activation, and nothing is typed again', async ({
  page,
}) => {
  const person = await newPerson()
  const wrong = person.email.replace('@', '-wrong@')
  await register(page, { ...person, email: wrong })
  await expect(page.getByText(/あと(3時間|2時間59分)/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', correct).click()
  await expect(page).toHaveTitle(/^エラー：/)
  await expectAccessible(page)
  await fill(page, '正しいメールアドレス', person.email.replace('@', '＠'))
  await page.getByRole('button', correct).click()
  await expect(page.getByText('新しいリンクを送信しました')).toBeVisible()
  await expect(page.getByText(person.email, { exact: true })).toBeVisible()
  await expectAccessible(page)
  const [dead] = await linksOf(wrong, subject, 1)
  await page.goto(dead ?? '')
  await expect(page.getByRole('button', { name: '登録を完了する' })).toHaveCount(0)
  const [link] = await linksOf(person.email, subject, 1)
  await page.goto(link ?? '')
  await page.getByRole('button', { name: '登録を完了する' }).click()
  await expectHeading(page, 'ユーザー登録が完了しました')
  await signIn(page, person)
})

test('R-REG-5 the mail is sent again, and the first link says where to look', async ({ page }) => {
  const person = await newPerson()
  await register(page, person)
  const [first] = await linksOf(person.email, subject, 1)
  await page.getByRole('button', resend).click()
  await expect(page.getByText('新しいリンクを送信しました')).toBeVisible()
  await linksOf(person.email, subject, 2)
  await page.goto(first ?? '')
  await expect(page.getByText('最後に届いたメールのリンクを開いてください')).toBeVisible()
  await expectAccessible(page)
})

test('R-REG-5 an expired link brings a new one in one click', async ({ page }) => {
  const person = await newPerson()
  await register(page, person)
  const [first] = await linksOf(person.email, subject, 1)
  await db.mailLink.updateMany({
    where: { email: person.email },
    data: { expiresAt: new Date('2020-01-01T00:00:00Z') },
  })
  await page.goto(first ?? '')
  await expect(page.getByText('リンクの有効期限が切れています')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '新しいリンクを送信する' }).click()
  await expectHeading(page, '新しいリンクを送信しました')
  await expectAccessible(page)
  const links = await linksOf(person.email, subject, 2)
  await page.goto(links.find((link) => link !== first) ?? '')
  await page.getByRole('button', { name: '登録を完了する' }).click()
  await expectHeading(page, 'ユーザー登録が完了しました')
})

test('R-REG-5 a bounce is shown where the applicant waits', async ({ page }) => {
  const person = await newPerson()
  await register(page, person)
  await linksOf(person.email, subject, 1)
  await db.outboxMail.updateMany({ where: { to: person.email }, data: { failedAt: new Date() } })
  await page.reload()
  await expect(page.getByText('メールを届けられませんでした')).toBeVisible()
  await expectAccessible(page)
})

test('R-REG-5 on another device the waiting page shows no address, and says how to go on', async ({
  page,
  context,
}) => {
  const person = await newPerson()
  await register(page, person)
  await context.clearCookies()
  await page.reload()
  await expect(page.getByText(person.email)).toHaveCount(0)
  await expectAccessible(page)
})

test('R-REG-2 the facility’s name is known by the time its code is', async ({ page }) => {
  const person = await newPerson()
  await page.goto('/register')
  await fillRegistration(page, { ...person, password: `Xx-${person.facility.code}` })
  await page.getByRole('button', { name: '登録', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: '機関コードを入れないで' })).toBeVisible()
})
