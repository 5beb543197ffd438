import { expect, test } from '@playwright/test'
import { fileNotice } from '@/e2e/scenarios/notice-path'
import { expectAccessible } from '@/e2e/steps/accessible'
import { alert, field, giveCode, newInsurer, press, signInAs } from '@/e2e/steps/insurer-notices'
import { currentTime } from '@/lib/adapters/clock'

test('R-INS-12 anybody can ask whether a returned notice is genuine', async ({ page }) => {
  const insurer = await newInsurer()
  const { code, receiptNumber } = await giveCode(insurer)
  await page.goto('/verify')
  await press(page, '確認する')
  await expect(alert(page).getByRole('link')).toHaveCount(2)
  await expectAccessible(page)
  await field(page, '受付番号').fill(receiptNumber.replaceAll('-', ''))
  await field(page, 'オンライン資格確認用コード').fill(code)
  await press(page, '確認する')
  await expect(page.getByRole('status')).toContainText('社会保険診療報酬支払基金が返還した届出です。')
  await expect(page.getByRole('status')).toContainText('有効です。')
  await expect(page.getByText(insurer.facilities[0]?.name ?? '')).toHaveCount(0)
  await expectAccessible(page)
  await page.goto(`/verify?notice=${receiptNumber}&code=${formatOther(code)}`)
  await expect(page.getByRole('status')).toContainText('確認できませんでした。')
})

function formatOther(code: string): string {
  return code.slice(0, 9) + ((Number(code.at(-1)) + 1) % 10)
}

test('R-INS-13 the blank forms are there for everybody', async ({ page, request }) => {
  await page.goto('/notices/forms')
  await expect(page.getByText('社会保険診療報酬支払基金　情報化企画部')).toBeVisible()
  await expectAccessible(page)
  for (const name of [/導入届（保険者）の様式/, /廃止届（保険者）の様式/]) {
    const href = await page.getByRole('link', { name }).getAttribute('href')
    const answer = await request.get(href ?? '')
    expect(answer.headers()['content-type']).toBe('application/pdf')
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
  }
})

test('R-INS-9 what was filed can be taken along on the official form', async ({ page }) => {
  const insurer = await newInsurer()
  const id = await fileNotice(insurer, 'INTRODUCTION', await currentTime())
  await signInAs(page, insurer)
  await page.goto(`/notices/${id}`)
  const href = await page.getByRole('link', { name: '提出した内容の控え（PDF）' }).getAttribute('href')
  const answer = await page.request.get(href ?? '')
  expect(answer.headers()['content-type']).toBe('application/pdf')
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
})
