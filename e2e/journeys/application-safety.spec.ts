import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { signIn } from '@/e2e/steps/account'
import { noticeField, noticePdf } from '@/e2e/steps/application'
import { fillCounts, fillFormOf, goToFormOf } from '@/e2e/steps/application-kinds'
import { addColleague, signUpAndIn } from '@/e2e/steps/signed-up'
import type { Person } from '@/e2e/steps/world'
import { db } from '@/lib/adapters/db'

const count = (page: Page, label = '職員数') => page.getByLabel(label, { exact: true })
const said = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words })
const savedWords = /下書きを保存しました（/
const send = (page: Page) => page.getByRole('button', { name: '送信', exact: true })

async function savedAnswers(person: Person): Promise<unknown> {
  const { kind, prefecture, code } = person.facility
  const found = await db.application.findFirstOrThrow({ where: { facility: { kind, prefecture, code } } })
  return found.answers
}

test('R-APP-6 saves while typing, says so, and goes on on another machine', async ({ page, browser }) => {
  const person = await signUpAndIn(page)
  await goToFormOf(page, 'MEDICAL')
  await count(page).pressSequentially('12')
  await expect(said(page, savedWords)).toBeVisible()
  await expectAccessible(page)
  const other = await (await browser.newContext()).newPage()
  await signIn(other, person)
  await goToFormOf(other, 'MEDICAL')
  await expect(count(other)).toHaveValue('12')
  await other.context().close()
})

test('R-APP-6 R-ALL-1 the network is cut while typing: nothing is lost, and it is saved when the line is back', async ({
  page,
  context,
}) => {
  const person = await signUpAndIn(page)
  await goToFormOf(page, 'MEDICAL')
  await fillCounts(page, '3', '1')
  await expect(said(page, savedWords)).toBeVisible()
  await context.setOffline(true)
  await count(page).fill('45')
  await expect(said(page, /通信が切れているため、まだ保存できていません/)).toBeVisible()
  await send(page).click()
  await expect(count(page)).toHaveValue('45')
  expect(await savedAnswers(person)).toMatchObject({ staffCount: '3' })
  await count(page, '申請台数').fill('6')
  await context.setOffline(false)
  await expect(said(page, savedWords)).toBeVisible()
  await expect.poll(() => savedAnswers(person)).toMatchObject({ staffCount: '45', deviceCount: '6' })
})

test('R-APP-6 two people on one draft: told before anything is overwritten, and both versions shown', async ({
  page,
  browser,
}) => {
  const person = await signUpAndIn(page)
  await goToFormOf(page, 'MEDICAL')
  const other = await (await browser.newContext()).newPage()
  await signIn(other, await addColleague(person))
  await goToFormOf(other, 'MEDICAL')
  await count(page).fill('7')
  await expect(said(page, savedWords)).toBeVisible()

  await count(other).fill('8')
  await count(other, '申請台数').fill('2')
  await expect(said(other, /先に変更しました/)).toBeVisible()
  expect(await savedAnswers(person)).toMatchObject({ staffCount: '7' })
  await expectAccessible(other)
  await other.getByRole('button', { name: '2つの内容を比べて選ぶ' }).click()
  await expect(other.getByText(/髙﨑 𠮷子さん\s*がこの申請を変更しました/)).toBeVisible()
  await expect(other.getByLabel('保存されている内容：7')).toBeChecked()
  await expectAccessible(other)
  await other.getByLabel('自分が入力した内容：2').check()
  await other.getByRole('button', { name: '選んだ内容で保存する' }).click()
  await expect(other.getByText('下書きを保存しました。')).toBeVisible()
  expect(await savedAnswers(person)).toMatchObject({ staffCount: '7', deviceCount: '2' })
  await other.context().close()
})

test('R-APP-6 two tabs sending: one application, and the tab that is late is told', async ({ page }) => {
  const person = await signUpAndIn(page)
  await goToFormOf(page, 'MEDICAL')
  await fillFormOf(page, 'MEDICAL')
  await expect(page.getByText('検査済み')).toBeVisible()
  await send(page).click()
  const second = await page.context().newPage()
  await second.goto(page.url())
  await page.getByRole('button', { name: 'この内容で送信する' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('利用開始申請を受け付けました')
  const number = await page.getByText(/^A\d\d-\d{7}-\d$/).textContent()
  await second.getByRole('button', { name: 'この内容で送信する' }).click()
  await expect(second.getByText(number ?? '', { exact: true })).toBeVisible()
  const { kind, prefecture, code } = person.facility
  expect(await db.application.count({ where: { facility: { kind, prefecture, code } } })).toBe(1)
})

test('R-APP-6 the sign-in runs out while typing: signing in again in place saves it', async ({ page }) => {
  const person = await signUpAndIn(page)
  await goToFormOf(page, 'MEDICAL')
  await db.session.updateMany({
    where: { account: { email: person.email } },
    data: { endedAt: new Date() },
  })
  await count(page).fill('31')
  await page.getByLabel('パスワード（ログインの再開）', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'ログインして続ける' }).click()
  await expect(said(page, savedWords)).toBeVisible()
  expect(await savedAnswers(person)).toMatchObject({ staffCount: '31' })
})

test('R-APP-5 R-ALL-3 by keyboard alone, at 320 px, from the form to the receipt', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await signUpAndIn(page)
  await goToFormOf(page, 'MEDICAL')
  await count(page).focus()
  await page.keyboard.type('10')
  await page.keyboard.press('Tab')
  await page.keyboard.type('2')
  // The one thing that no keyboard does in a test: the file dialog of the system.
  await page.getByLabel(noticeField, { exact: true }).setInputFiles(await noticePdf())
  await expect(page.getByText('検査済み')).toBeVisible()
  await pressUntil(page, () => page.getByLabel('上記の利用規約に同意します。', { exact: true }))
  await page.keyboard.press('Space')
  await pressUntil(page, () => send(page))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('入力内容の確認')
  await pressUntil(page, () => page.getByRole('button', { name: 'この内容で送信する' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('利用開始申請を受け付けました')
  await expectAccessible(page)
})

async function pressUntil(page: Page, wanted: () => ReturnType<typeof send>): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    if (await wanted().evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('The keyboard does not get there')
}
