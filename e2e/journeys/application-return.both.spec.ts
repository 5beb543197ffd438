import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { applyAs, openStatus } from '@/e2e/steps/application-kinds'
import { mailTo } from '@/e2e/steps/mail'
import { signUpAndIn } from '@/e2e/steps/signed-up'
import { dayToResume, signInAsStaff } from '@/e2e/steps/staff'
import { openCase } from '@/e2e/steps/verification'
import { samplePng } from '@/lib/test-support/sample-files'

const text = (page: Page, words: string | RegExp) => page.getByText(words).first()
const decide = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()

test('R-APP-8 R-APP-9 R-CLK-3 R-CLK-4 sent back with requests, corrected, sent again, and seen changed first', async ({
  page,
  browser,
}) => {
  const person = await signUpAndIn(page)
  const receiptNumber = await applyAs(page, 'MEDICAL')
  const context = await browser.newContext()
  const desk = await context.newPage()
  await signInAsStaff(desk)
  await openCase(desk, receiptNumber)
  const address = desk.url()
  await decide(desk, '差し戻す')
  await expectAccessible(desk)
  await desk.getByRole('button', { name: 'この申請を差し戻す' }).click()
  await expect(desk).toHaveTitle(/^エラー：/)
  await desk.getByLabel('職員数：直してほしい内容', { exact: true }).fill('届では12人です。')
  await desk.getByLabel('申請台数：定型文', { exact: true }).selectOption({ label: '台数が多い' })
  await desk.getByRole('button', { name: /^挿入する.*申請台数/ }).click()
  const devices = desk.getByLabel('申請台数：直してほしい内容', { exact: true })
  await expect(devices).toHaveValue(/^職員数に対して申請台数が多いようです。/)
  await expect(desk.getByLabel('職員数：直してほしい内容', { exact: true })).toHaveValue('届では12人です。')
  await devices.fill('')
  await desk.getByRole('button', { name: 'メールを確認する' }).click()
  const mail = desk.getByRole('region', { name: '送信されるメール' })
  await expect(mail).toContainText(person.email)
  await expect(mail).toContainText('確認が必要な項目が1件あるため')
  // axe waits for ever for a frame in which no script may run; the page around it was looked at above.
  await expect(mail.frameLocator('iframe').getByText(receiptNumber).first()).toBeVisible()
  await desk.getByRole('button', { name: 'この申請を差し戻す' }).click()
  await expect(desk.getByText('差し戻しました。', { exact: true }).first()).toBeVisible()

  await mailTo(person.email, `受付番号 ${receiptNumber} を差し戻しました`)
  await openStatus(page)
  await expect(text(page, '差し戻し中')).toBeVisible()
  await expect(text(page, '届では12人です。')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '直して再提出する' }).click()
  const staffCount = page.getByLabel('職員数', { exact: true })
  await expect(staffCount).toHaveAccessibleDescription(/審査担当からの依頼.*届では12人です。/)
  await expect(page.getByLabel('申請台数', { exact: true })).toHaveCount(0)
  await expectAccessible(page)
  await staffCount.fill('12')
  await page.getByRole('button', { name: '送信', exact: true }).click()
  await page.getByRole('button', { name: 'この内容で再提出する' }).click()
  await expect(page.getByText('再提出しました。', { exact: true })).toBeVisible()
  await expect(text(page, '変更前：10人')).toBeVisible()
  await expectAccessible(page)

  await desk.goto(address)
  const first = desk.getByRole('region', { name: '再提出で変わった項目' })
  await expect(first).toContainText('変更後：12人')
  await expect(first).toContainText('依頼：届では12人です。')
  await expectAccessible(desk)
  await context.close()
})

test('R-APP-9 messages go both ways, with a mail to the other side', async ({ page, browser }) => {
  const person = await signUpAndIn(page)
  const receiptNumber = await applyAs(page, 'MEDICAL')
  const context = await browser.newContext()
  const desk = await context.newPage()
  await signInAsStaff(desk)
  await openCase(desk, receiptNumber)
  await write(desk, '届の2ページ目を送ってください。')
  await mailTo(person.email, `受付番号 ${receiptNumber} にメッセージが届きました`)
  await openStatus(page)
  await expect(page.getByText('届の2ページ目を送ってください。')).toBeVisible()
  await attach(page, '2ページ目.png', samplePng())
  await write(page, 'お送りします。')
  await expect(page.getByText('お送りします。')).toBeVisible()
  await expect(page.getByRole('link', { name: '2ページ目.png' })).toBeVisible()
  await expectAccessible(page)
  await desk.reload()
  await expect(desk.getByText('お送りします。')).toBeVisible()
  await expect(desk.getByText('相手が確認済み')).toBeVisible()
  await expect(desk.getByRole('link', { name: '2ページ目.png' })).toBeVisible()
  await attach(desk, '記入例.png', samplePng())
  await write(desk, '記入例です。')
  await expect(desk.getByText('記入例です。')).toBeVisible()
  await expect(desk.getByRole('link', { name: '記入例.png' })).toBeVisible()
  await attach(desk, '別の例.pdf', Buffer.from('MZ'))
  await desk.getByLabel('メッセージ', { exact: true }).fill('もう1つあります。')
  await desk.getByRole('button', { name: 'メッセージを送信する' }).click()
  const refused = desk.getByRole('listitem').filter({ hasText: '別の例.pdf' })
  await expect(refused).toContainText('拒否')
  await expect(refused).toContainText('このファイルの形式は受け付けていません。')
  await refused.getByRole('button', { name: '削除' }).click()
  await expect(refused).toHaveCount(0)
  await expect(desk.getByLabel('メッセージ', { exact: true })).toHaveValue('もう1つあります。')
  await expectAccessible(desk)
  await context.close()
})

test('R-APP-9 withdrawn by the applicant, rejected or held by the clerk: each is told', async ({
  page,
  browser,
}) => {
  const person = await signUpAndIn(page)
  const receiptNumber = await applyAs(page, 'MEDICAL')
  const context = await browser.newContext()
  const desk = await context.newPage()
  await signInAsStaff(desk)
  await openCase(desk, receiptNumber)
  await decide(desk, '保留する')
  await desk.getByLabel('保留する理由', { exact: true }).fill('原本を確認しています。')
  await desk.getByLabel('再開する日', { exact: true }).fill('きのう')
  await desk.getByRole('button', { name: 'この申請を保留する' }).click()
  await expect(desk).toHaveTitle(/^エラー：/)
  await expect(desk.getByLabel('保留する理由', { exact: true })).toHaveValue('原本を確認しています。')
  const day = await dayToResume()
  await desk.getByLabel('再開する日', { exact: true }).fill(day)
  await desk.getByRole('button', { name: 'この申請を保留する' }).click()
  await expect(desk.getByText('保留しました。', { exact: true }).first()).toBeVisible()
  await openStatus(page)
  await expect(text(page, new RegExp(`${day}.*に審査を再開`))).toBeVisible()
  await decide(desk, '再開する')
  await desk.getByRole('button', { name: 'この申請の審査を再開する' }).click()
  await decide(desk, '却下する')
  await expectAccessible(desk)

  await page.reload()
  await decide(page, '申請を取り下げる')
  await expectAccessible(page)
  await page.getByRole('button', { name: `申請 ${receiptNumber} を取り下げる` }).click()
  await expect(page.getByText('申請を取り下げました。')).toBeVisible()
  await desk.getByLabel('却下する理由', { exact: true }).fill('届が別の施設のものです。')
  await desk.getByRole('button', { name: 'この申請を却下する' }).click()
  // Without scripts the page is made anew, and finds that there is nothing left to decide.
  const tooLate = /ほかの人が先に内容を変更しました|現在の状態ではこの操作を行えません/
  await expect(desk.getByText(tooLate).first()).toBeVisible()
  for (const words of ['の審査を保留しました', 'の審査を再開しました', 'を取り下げました'])
    await mailTo(person.email, `受付番号 ${receiptNumber} ${words}`)
  await context.close()
})

/** With scripts it goes at once, and the message waits for it; without, it goes with the message. */
const attach = (page: Page, name: string, buffer: Buffer) =>
  page
    .getByLabel('添付ファイル', { exact: true })
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

async function write(page: Page, words: string): Promise<void> {
  await page.getByLabel('メッセージ', { exact: true }).fill(words)
  await page.getByRole('button', { name: 'メッセージを送信する' }).click()
  await expect(page.getByText('メッセージを送信しました。')).toBeVisible()
}
