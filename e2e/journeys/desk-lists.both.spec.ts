import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { fileCases } from '@/e2e/steps/fifty-cases'
import { dayToResume, signInAsStaff } from '@/e2e/steps/staff'

test('R-CLK-1 R-CLK-10 a list is narrowed, kept under a name, saved as a file, and mended where a link is broken', async ({
  page,
}) => {
  const { word } = await fileCases(1)
  await signInAsStaff(page)
  await page.goto('/staff/queue/review?age=old')
  await expect(page.getByText('「受付からの日数」は読み取れない')).toBeVisible()

  await page.goto('/staff/queue/review?prefecture=13')
  await lookFor(page, '田')
  await expect(page.getByText('探す言葉は2文字以上で入力してください。').first()).toBeVisible()
  await expectAccessible(page)
  await lookFor(page, word)
  await expect(page).toHaveURL(/prefecture=13&q=[0-9a-f-]{36}$/)
  await expect(page.locator('tbody tr')).toHaveCount(1)
  await expectAccessible(page)

  await openTools(page)
  const file = page.getByRole('link', { name: 'CSV（UTF-8）に出力する' })
  const answer = await page.request.get((await file.getAttribute('href')) ?? '')
  expect(await answer.text()).toContain(word)
  // A broken link makes no file of everything: the list says what is wrong with it.
  const broken = '/staff/queue/review/export?format=csv&kind=BROKEN'
  const refused = await page.request.get(broken, { maxRedirects: 0 })
  expect([refused.status(), refused.headers().location]).toEqual([303, '/staff/queue/review?kind=BROKEN'])
  await page.getByRole('link', { name: 'この絞り込みに名前を付けて保存する' }).click()
  await expectAccessible(page)
  const name = `今朝の分 ${word}`
  await page.getByLabel('絞り込みの名前').fill(name)
  await page.getByRole('button', { name: '絞り込みを保存する' }).click()
  await expect(page.locator('tbody tr')).toHaveCount(1)

  await page.goto('/staff/queue/review')
  await openTools(page)
  await expectAccessible(page)
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.locator('tbody tr')).toHaveCount(1)
})

test('R-CLK-1 from a case one walks through the list it was opened from, and back to it', async ({
  page,
}) => {
  const { word } = await fileCases(2)
  await signInAsStaff(page)
  await page.goto('/staff/queue/review?kind=MEDICAL')
  await lookFor(page, word)
  await expect(page).toHaveURL(/kind=MEDICAL&q=/)
  await page.locator('tbody a').first().click()
  const beside = page.getByRole('navigation', { name: '一覧の前後の申請' })
  await expect(beside).toContainText('「審査待ち」（2件の条件で絞り込み）の一覧の最初です。')
  await beside.getByRole('link', { name: /^次の申請/ }).click()
  await expect(beside).toContainText('一覧の最後です。')
  expect(decodeURIComponent(page.url())).not.toContain(word)
  await expectAccessible(page)
  await page.getByText('内部メモを書く', { exact: true }).click()
  await page.getByLabel('内部メモ', { exact: true }).fill('一覧から開きました。')
  await page.getByRole('button', { name: '内部メモを残す' }).click()
  await expect(page.getByText('内部メモを残しました。').first()).toBeVisible()
  await expect(beside).toContainText('一覧の最後です。')
  await page.getByLabel('メッセージ', { exact: true }).fill('番地を確かめています。')
  await page.getByRole('button', { name: 'メッセージを送信する' }).click()
  await expect(page.getByText('メッセージを送信しました。').first()).toBeVisible()
  await expect(beside).toContainText('一覧の最後です。')
  await page.getByRole('link', { name: '承認する', exact: true }).click()
  await page.getByRole('button', { name: 'この申請を承認する' }).click()
  await expect(beside).toContainText('一覧の最後です。')
  await page.getByRole('link', { name: '「審査待ち（絞り込み中）」の次の申請を開く' }).click()
  await expect(beside).toContainText('一覧に、ほかの申請はありません。')
  await page.getByRole('link', { name: '審査待ち', exact: true }).click()
  await expect(page.locator('tbody tr')).toHaveCount(1)
})

test('R-CLK-4 nothing chosen is a sentence; what is chosen is shown before it is done, and afterwards case by case', async ({
  page,
}) => {
  const { word } = await fileCases(2)
  await signInAsStaff(page)
  await page.goto('/staff/queue/review?kind=MEDICAL')
  await lookFor(page, word)
  await expect(page.locator('tbody tr')).toHaveCount(2)
  await page.getByRole('button', { name: '選択した申請を保留する' }).click()
  await expect(page.getByText('申請が選ばれていません').first()).toBeVisible()
  await expectAccessible(page)

  for (const box of await page.locator('tbody input[type="checkbox"]').all()) await box.check()
  await page.getByRole('button', { name: '選択した申請を保留する' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('選択した申請を保留する')
  await expect(page.getByText('保留になります')).toHaveCount(2)
  await expectAccessible(page)
  await page.getByRole('button', { name: '2件を保留する' }).click()
  await expect(page).toHaveTitle(/^エラー：/)
  await expectAccessible(page)
  await page.getByLabel('保留する理由').fill('確認のため')
  await page.getByLabel('再開する日').fill(await dayToResume())
  await page.getByRole('button', { name: '2件を保留する' }).click()
  await expect(page.getByText('2件を保留しました。')).toBeVisible()
  await expect(page.getByRole('cell', { name: '保留しました。' })).toHaveCount(2)
  await page.getByRole('button', { name: '一括処理を取り消す' }).click()
  await expect(page.getByText('2件の判断を取り消しました。')).toBeVisible()
  await expect(page.getByRole('cell', { name: '審査待ち' })).toHaveCount(2)
  await expectAccessible(page)
})

/** What narrows a list is folded away, but not while something in it has to be mended. */
async function lookFor(page: Page, text: string): Promise<void> {
  const box = page.getByLabel('言葉', { exact: true })
  if (!(await box.isVisible())) await page.locator('summary', { hasText: /^絞り込み/ }).click()
  await box.fill(text)
  await page.getByRole('button', { name: '言葉で絞り込む' }).click()
}

async function openTools(page: Page): Promise<void> {
  await page.locator('summary', { hasText: /^保存した絞り込み/ }).click()
}
