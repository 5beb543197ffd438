import { expect, type Page, test } from '@playwright/test'
import { PDFDocument } from 'pdf-lib'
import { expectAccessible } from '@/e2e/steps/accessible'
import { applyAs } from '@/e2e/steps/application-kinds'
import { signUpAndIn } from '@/e2e/steps/signed-up'
import { signInAsStaff } from '@/e2e/steps/staff'
import { openCase } from '@/e2e/steps/verification'

async function twoPages(): Promise<Buffer> {
  const document = await PDFDocument.create()
  for (const words of ['first', 'second']) document.addPage([595, 842]).drawText(words)
  return Buffer.from(await document.save())
}

/** What the store would give: the sample of the application is one page, and nothing broken gets that far. */
async function lies(page: Page, body: Buffer): Promise<void> {
  await page.unrouteAll()
  await page.route('**/api/uploads/*inline=1', (route) =>
    route.fulfill({ body, contentType: 'application/pdf' }),
  )
  await page.reload()
}

test('R-CLK-3 the document beside the data: pages, zoom and turning by keyboard; a hostile one is a sentence', async ({
  page,
  browser,
}) => {
  const said: string[] = []
  await signUpAndIn(page)
  const receiptNumber = await applyAs(page, 'MEDICAL')
  const context = await browser.newContext()
  const desk = await context.newPage()
  desk.on('console', (message) => message.type() === 'error' && said.push(message.text()))
  await signInAsStaff(desk)
  await openCase(desk, receiptNumber)
  await lies(desk, await twoPages())
  const sheet = (number: number) => desk.getByRole('img', { name: new RegExp(`${number}ページ目`) })
  const frame = desk.getByRole('region', { name: /^書類の表示/ })
  await expect(sheet(1)).toBeVisible()
  await expect(frame).toHaveAccessibleDescription(/キーボードでも操作できます/)
  await expectAccessible(desk)
  await frame.focus()
  await frame.press('ArrowRight')
  await expect(sheet(2)).toBeVisible()
  await expect(desk.getByText('second')).toBeAttached()
  await expect(desk.getByText('2／2ページ')).toBeVisible()
  // Of the sheet that hangs there now, also when the next one takes its place at this moment.
  const height = () => sheet(2).evaluate((canvas) => Number.parseFloat(canvas.style.height))
  const fitting = await height()
  await frame.press('+')
  await expect(desk.getByText('125%')).toBeVisible()
  await expect.poll(height).toBeGreaterThan(fitting)
  await frame.press('0')
  await expect(desk.getByText('100%')).toBeVisible()
  await expect.poll(height).toBe(fitting)
  await frame.press('r')
  await expect.poll(height).toBeLessThan(fitting)
  await desk.getByRole('button', { name: /^前のページ/ }).click()
  await expect(sheet(1)).toBeVisible()

  await lies(desk, Buffer.from('%PDF-1.7\n%%EOF\n'))
  await expect(desk.getByText('この画面では表示できません。ダウンロードして確認してください。')).toBeVisible()
  await expectAccessible(desk)
  await desk.getByRole('link', { name: '却下する', exact: true }).click()
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('却下する')
  expect(said).toEqual([])
  await context.close()
})
