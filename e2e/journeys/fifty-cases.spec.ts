import { randomUUID } from 'node:crypto'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { fileCases } from '@/e2e/steps/fifty-cases'
import { currentTime } from '@/lib/adapters/clock'
import { db } from '@/lib/adapters/db'
import { addStaff } from '@/lib/usecases/add-staff'
import { operator } from '@/lib/usecases/transact'

const all = 50
const oneByOne = { approved: 6, sentBack: 4 }
const ticked = 5

test.use({ viewport: { width: 1280, height: 900 } })

test('R-CLK-1 R-CLK-2 R-CLK-4 fifty cases before ten, by keyboard alone', async ({ page }) => {
  const { word, ids } = await fileCases(all)
  await countPointers(page)
  await signInByKeys(page)
  const queue = await ownQueue(page, word)

  for (let done = 0; done < oneByOne.approved; done += 1) await approveFirst(page, queue)
  for (let done = 0; done < oneByOne.sentBack; done += 1) await sendBackFirst(page, queue)
  await sendBackTicked(page, queue)
  await approveTheRest(page, queue)

  const sentBack = oneByOne.sentBack + ticked
  const statuses = await db.application.groupBy({ by: ['status'], where: { id: { in: ids } }, _count: true })
  expect(Object.fromEntries(statuses.map(({ status, _count }) => [status, _count]))).toEqual({
    ISSUED: all - sentBack,
    SENT_BACK: sentBack,
  })
  await page.goto(queue)
  await expect(rows(page)).toHaveCount(0)
  expect(await page.evaluate(() => sessionStorage.getItem('pointer'))).toBeNull()
})

/** A click by keyboard moves and presses no pointer. */
async function countPointers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['pointerdown', 'pointermove'])
      addEventListener(name, () => sessionStorage.setItem('pointer', name), { capture: true })
  })
}

async function signInByKeys(page: Page): Promise<void> {
  const email = `staff-${randomUUID().slice(0, 13)}@fund.example`
  const act = { name: 'staff.add' as const, actor: operator, now: await currentTime() }
  const { credentials } = await addStaff(act, { email, role: 'clerk' })
  if (!credentials) throw new Error('A new person has credentials')
  await page.goto('/staff/sign-in')
  await typeInto(page, page.getByLabel('メールアドレス', { exact: true }), email)
  await typeInto(page, page.getByLabel('パスワード', { exact: true }), credentials.password)
  await page.keyboard.press('Enter')
  const totp = new TOTP({ secret: Secret.fromBase32(credentials.totpSecret) })
  await typeInto(page, page.getByLabel('認証コード', { exact: true }), totp.generate())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('職員用トップ')
}

/** The queue with nothing but the test's own cases; its address is what a clerk would keep as a bookmark. */
async function ownQueue(page: Page, word: string): Promise<string> {
  await page.goto('/staff/queue/review')
  await open(page, page.locator('summary', { hasText: /^絞り込み/ }))
  await typeInto(page, page.getByLabel('言葉', { exact: true }), word)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/[?&]q=/)
  await expect(rows(page).first()).toBeVisible()
  return page.url()
}

const rows = (page: Page) => page.locator('tbody a')

/** With j to the second row and k back: the keys of the list. */
async function openFirst(page: Page, queue: string): Promise<void> {
  await page.goto(queue)
  await tabTo(page, rows(page).first())
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(rows(page).first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('利用開始申請')
}

async function approveFirst(page: Page, queue: string): Promise<void> {
  await openFirst(page, queue)
  await open(page, page.getByRole('link', { name: '承認する', exact: true }))
  await open(page, page.getByRole('button', { name: 'この申請を承認する' }))
  await expect(page.getByText('承認しました。')).toBeVisible()
}

async function sendBackFirst(page: Page, queue: string): Promise<void> {
  await openFirst(page, queue)
  await open(page, page.getByRole('link', { name: '差し戻す', exact: true }))
  await typeInto(
    page,
    page.getByLabel('職員数：直してほしい内容', { exact: true }),
    '人数を確認してください。',
  )
  await open(page, page.getByRole('button', { name: 'この申請を差し戻す' }))
  await expect(page.getByText('差し戻しました。')).toBeVisible()
}

async function sendBackTicked(page: Page, queue: string): Promise<void> {
  await page.goto(queue)
  for (let row = 0; row < ticked; row += 1) {
    await tabTo(page, page.locator('tbody input[type="checkbox"]').nth(row))
    await page.keyboard.press('Space')
  }
  await open(page, page.getByRole('button', { name: '選択した申請を差し戻す' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('選択した申請を差し戻す')
  await tabTo(page, page.getByLabel('直してほしい項目', { exact: true }))
  await page.keyboard.press('ArrowDown')
  await typeInto(page, page.locator('main textarea'), '人数を確認してください。')
  await open(page, page.getByRole('button', { name: `${ticked}件を差し戻す` }))
  await expect(page.getByText(`${ticked}件を差し戻しました。`)).toBeVisible()
}

async function approveTheRest(page: Page, queue: string): Promise<void> {
  await page.goto(queue)
  const rest = all - oneByOne.approved - oneByOne.sentBack - ticked
  await tabTo(page, page.getByLabel(/をすべて対象にする/))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: '選択した申請を承認する' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await open(page, page.getByRole('button', { name: `${rest}件を承認する` }))
  await expect(page.getByText(`${rest}件を承認しました。`)).toBeVisible()
}

async function open(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press('Enter')
}

async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.insertText(text)
}

/** Never past the end: what cannot be reached by tabbing fails here. */
async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press(key)
    if (await wanted.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('The keyboard does not get there')
}
