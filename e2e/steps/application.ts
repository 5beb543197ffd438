import { expect, type Page, test } from '@playwright/test'
import { PDFDocument } from 'pdf-lib'

/** The notice's menu path of the 医療機関等向け portal, link by link. */
export async function goToApplicationForm(page: Page): Promise<void> {
  await test.step('menu path to 利用開始申請', async () => {
    await page.goto('/medical')
    const way = [
      'オンライン資格確認',
      '健診実施機関等',
      '各種申請はこちら',
      '利用開始申請',
      '利用開始申請はこちら',
    ]
    for (const name of way) {
      await page.getByRole('main').getByRole('link', { name, exact: true }).click()
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('利用開始申請')
  })
}

export async function noticePdf(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const pdf = await PDFDocument.create()
  pdf.addPage([595, 842])
  return {
    name: '特定健診・特定保健指導機関届.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(await pdf.save()),
  }
}

export const noticeField = '特定健診・特定保健指導機関届（保険医療機関）'

export async function fillApplication(page: Page, deviceCount = 2): Promise<void> {
  await test.step('fill in the application', async () => {
    await page.getByLabel('職員数', { exact: true }).fill('１０')
    await page.getByLabel('申請台数', { exact: true }).fill(String(deviceCount))
    await page.getByLabel('上記の利用規約に同意します。', { exact: true }).check()
    await page.getByLabel(noticeField, { exact: true }).setInputFiles(await noticePdf())
  })
}

/** From the filled form to the receipt number. */
export async function sendApplication(page: Page): Promise<string> {
  return test.step('check the answers and send', async () => {
    await page.getByRole('button', { name: '送信', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('入力内容の確認')
    await page.getByRole('button', { name: 'この内容で送信する' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('利用開始申請を受け付けました')
    const number = await page.getByText(/^A\d\d-\d{7}-\d$/).textContent()
    if (!number) throw new Error('The page shows no receipt number')
    return number
  })
}
