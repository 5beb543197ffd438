import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { activate, register, signIn } from '@/e2e/steps/account'
import { fillApplication, goToApplicationForm, noticeField } from '@/e2e/steps/application'
import { mailsTo, mailTo } from '@/e2e/steps/mail'
import { newPerson, type Person } from '@/e2e/steps/world'
import { db } from '@/lib/adapters/db'

async function atForm(page: Page): Promise<Person> {
  const person = await newPerson()
  await register(page, person)
  await activate(page, person)
  await signIn(page, person)
  await goToApplicationForm(page)
  return person
}

const missing = (page: Page) => page.getByRole('region', { name: /入力が必要な項目/ }).getByRole('button')
const send = (page: Page) => page.getByRole('button', { name: '送信', exact: true })

test('R-APP-5 the missing items stand as buttons under 「送信」, lead to their field and go one by one', async ({
  page,
}) => {
  await atForm(page)
  await expect(missing(page)).toHaveText(['職員数', '申請台数', noticeField, '利用規約への同意'])
  await missing(page).filter({ hasText: '申請台数' }).click()
  await expect(page.getByLabel('申請台数', { exact: true })).toBeFocused()
  await page.keyboard.type('2')
  await expect(missing(page)).toHaveText(['職員数', noticeField, '利用規約への同意'])
  await fillApplication(page)
  await expect(missing(page)).toHaveCount(0)
})

test('R-APP-5 R-ALL-1 sending with something missing names every item and keeps the rest', async ({
  page,
}) => {
  await atForm(page)
  await page.getByLabel('職員数', { exact: true }).fill('十人')
  await send(page).click()
  await expect(page).toHaveTitle(/^エラー：/)
  const alert = page.getByRole('alert').filter({ hasText: '誤りがあります（4件）' })
  await expect(alert.getByRole('link')).toHaveCount(4)
  await expect(page.getByLabel('職員数', { exact: true })).toHaveValue('十人')
  await expectAccessible(page)
})

test('R-APP-3 21 devices are refused with the way to more', async ({ page }) => {
  await atForm(page)
  await fillApplication(page, 21)
  await send(page).click()
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([/20台まで/])
  await expect(page.getByLabel('申請台数', { exact: true })).toHaveValue('21')
})

const files: [string, { name: string; mimeType: string; buffer: Buffer }, RegExp][] = [
  ['0 bytes', { name: '空.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) }, /空|0バイト/],
  [
    'an .exe renamed .pdf',
    { name: '届.pdf', mimeType: 'application/pdf', buffer: Buffer.from(`MZ${'\0'.repeat(500)}`) },
    /PDF.*PNG.*Excel/,
  ],
]

for (const [what, file, sentence] of files) {
  test(`R-APP-4 R-ALL-1 a file of ${what} is refused in words`, async ({ page }) => {
    await atForm(page)
    await page.getByLabel(noticeField, { exact: true }).setInputFiles(file)
    await expect(page.getByText(sentence).last()).toBeVisible()
    await expect(missing(page).filter({ hasText: noticeField })).toBeVisible()
    await expectAccessible(page)
  })
}

test('R-APP-7 ten clicks on 「この内容で送信する」 make one application', async ({ page }) => {
  const person = await atForm(page)
  await fillApplication(page)
  await expect(missing(page)).toHaveCount(0)
  await send(page).click()
  const button = page.getByRole('button', { name: 'この内容で送信する' })
  await button.evaluate((element: HTMLButtonElement) => {
    for (let click = 0; click < 10; click += 1) element.click()
  })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('利用開始申請を受け付けました')
  await mailTo(person.email, 'を受け付けました')
  const { code, prefecture, kind } = person.facility
  expect(await db.application.count({ where: { facility: { code, prefecture, kind } } })).toBe(1)
  expect(
    (await mailsTo(person.email)).filter(({ subject }) => subject?.includes('を受け付けました')),
  ).toHaveLength(1)
})

test('R-SITE-2 signed out, 利用開始申請 says why and leads to the sign-in and back', async ({ page }) => {
  const person = await newPerson()
  await register(page, person)
  await activate(page, person)
  await page.goto('/applications/new')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('利用開始申請')
  await expect(page.getByText('ログインした方だけが使えます')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'ログインして続ける' }).click()
  await page.getByLabel('メールアドレス', { exact: true }).fill(person.email)
  await page.getByLabel('パスワード', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'ログイン' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('利用開始申請')
  await expect(page.getByLabel('職員数', { exact: true })).toBeVisible()
})
