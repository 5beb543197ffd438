import { expect, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { mailsTo, mailTo } from '@/e2e/steps/mail'
import { heading, summary } from '@/e2e/steps/organisation'
import { signInAsStaff } from '@/e2e/steps/staff'
import { type Filed, newNotices } from '@/e2e/steps/staff-notices'

const listOf = ({ prefecture }: Filed) => `/staff/notices?list=all&status=RECEIVED&prefecture=${prefecture}`

test('R-CLK-1 R-CLK-4 a clerk filters the notices, chooses two, looks and confirms both', async ({
  page,
}) => {
  const [one, two] = await newNotices(2)
  if (!one || !two) throw new Error('unreachable')
  const me = await signInAsStaff(page, 'clerk')
  await page.getByRole('link', { name: '今回締めの届' }).click()
  await expect(heading(page)).toHaveText('今回締めの届')
  await expectAccessible(page)
  await page.goto(listOf(one))
  await expectAccessible(page)
  await page.getByRole('button', { name: '選択した届を確認する' }).click()
  await expect(page.getByText('届出が選ばれていません。')).toBeVisible()
  await expectAccessible(page)
  await page.goto(listOf(one))
  await page.getByLabel(`${one.receiptNumber}を選ぶ`).check()
  await page.getByLabel(`${two.receiptNumber}を選ぶ`).check()
  await page.getByRole('button', { name: '選択した届を確認する' }).click()
  await expect(page.getByRole('row', { name: one.receiptNumber })).toContainText('確認済みになります')
  await expectAccessible(page)
  await page.getByRole('button', { name: '2件を確認する' }).click()
  await expect(page.getByText('2件を確認しました。')).toBeVisible()
  await expect(page.getByRole('row', { name: two.receiptNumber })).toContainText('確認しました')
  await expectAccessible(page)

  await page.goto(`/staff/notices?list=all&prefecture=${one.prefecture}`)
  await page.locator('summary', { hasText: /^絞り込み/ }).click()
  await page.getByLabel('担当・処理した職員', { exact: true }).selectOption(me)
  await page.getByRole('button', { name: '絞り込む', exact: true }).click()
  await expect(page.getByText(`担当・処理した職員：${me}`)).toBeVisible()
  await expect(page.getByRole('link', { name: two.receiptNumber })).toBeVisible()
  await page.locator('summary', { hasText: /^保存した絞り込み/ }).click()
  await expectAccessible(page)
  await page.getByRole('link', { name: '表示する列を選ぶ' }).click()
  await page.getByLabel('確認・登録した職員', { exact: true }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: '列を保存する' }).click()
  await expect(page.getByRole('row', { name: two.receiptNumber })).toContainText(`確認：${me}`)
  await expectAccessible(page)
})

test('R-INS-7 a supervisor who confirmed a notice reads why there is no button to register it', async ({
  page,
}) => {
  const [notice] = await newNotices(1)
  if (!notice) throw new Error('unreachable')
  await signInAsStaff(page, 'supervisor')
  await page.goto(`/staff/notices/${notice.id}`)
  await expectAccessible(page)
  await page.getByRole('button', { name: '確認する', exact: true }).click()
  await expect(page.getByText('確認しました。', { exact: true })).toBeVisible()
  await expect(page.getByText('この届出はあなたが確認したため、登録できません。')).toBeVisible()
  await expect(page.getByRole('link', { name: '登録する', exact: true })).toHaveCount(0)
  await expectAccessible(page)
  await page.goto(`/staff/notices/${notice.id}/register?version=3`)
  await expect(page.getByRole('button', { name: 'この届出を登録する' })).toHaveCount(0)
})

test('R-CLK-2 R-CLK-4 R-INS-15 a stale tab decides nothing; a return takes over, says both dates, is taken back and done', async ({
  page,
  browser,
}) => {
  const [notice] = await newNotices(1)
  if (!notice) throw new Error('unreachable')
  await signInAsStaff(page, 'clerk')
  await page.goto(`/staff/notices/${notice.id}`)

  const desk = await browser.newContext()
  const other = await desk.newPage()
  await signInAsStaff(other, 'clerk')
  await other.goto(`/staff/notices/${notice.id}`)
  await other.getByRole('link', { name: /^変更/ }).click()
  await expectAccessible(other)
  await other.getByLabel('備考', { exact: true }).fill('電話で確認済み')
  await other.getByRole('button', { name: '備考を保存する' }).click()
  await expect(other.getByText('備考を記録しました。')).toBeVisible()

  await page.getByRole('button', { name: '確認する', exact: true }).click()
  await expect(page.getByText('選んだあとに内容が変更されました。')).toBeVisible()
  await page.getByRole('link', { name: '変わったことと最新の内容を確認する' }).click()
  await expect(page.getByText('この届出は、あなたが見たあとに変わりました。')).toBeVisible()
  await expect(page.getByText('電話で確認済み')).toBeVisible()
  await expectAccessible(page)

  await expect(page.getByText(/^担当：.*まで）$/)).toBeVisible()
  await expect(page.getByRole('button', { name: '確認する', exact: true })).toHaveCount(0)
  await page.getByRole('link', { name: '差し戻す', exact: true }).click()
  await expect(page.getByRole('button', { name: 'この届出を差し戻す' })).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: /から引き継ぐ$/ }).click()
  await expect(page.getByText('あなたが担当しています。')).toBeVisible()
  await other.goto(`/staff/notices/${notice.id}`)
  await expect(other.getByText('さんが担当を引き継ぎました。')).toBeVisible()
  await expectAccessible(other)
  await other.getByRole('button', { name: '確認しました' }).click()
  await expect(other.getByText('さんが担当を引き継ぎました。')).toHaveCount(0)
  await desk.close()

  await expect(page.getByText(/までに再提出すると/)).toBeVisible()
  await page.getByRole('button', { name: 'この届出を差し戻す' }).click()
  await expect(summary(page)).toContainText('直してほしい項目を1つ以上選び')
  await expectAccessible(page)
  await page.getByText(/^所在地：/).click()
  await page.getByLabel('所在地の直してほしい内容', { exact: true }).fill('番地を確かめてください。')
  await page.getByRole('button', { name: 'この届出を差し戻す' }).click()
  await expect(page.getByText('差し戻しました。', { exact: true })).toBeVisible()
  await expect(page.getByText('番地を確かめてください。').first()).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'この判断を取り消す' }).click()
  await expect(page.getByText('判断を取り消しました。', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('あなたが担当しています。')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '差し戻す', exact: true }).click()
  await page.getByText(/^名称：/).click()
  await page.getByLabel('名称の直してほしい内容', { exact: true }).fill('略さずに記入してください。')
  await page.getByRole('button', { name: 'この届出を差し戻す' }).click()
  await expect(page.getByText('差し戻しました。', { exact: true })).toBeVisible()
  const mail = await mailTo(notice.filer.email, '差し戻しました')
  expect(mail.text).toContain('までに再提出すると')
  const subjects = (await mailsTo(notice.filer.email)).map(({ subject }) => subject)
  expect(subjects.filter((subject) => subject?.includes('差し戻しました'))).toHaveLength(1)
})

test('R-CLK-4 only a supervisor rejects a notice, with a reason', async ({ page, browser }) => {
  const [notice] = await newNotices(1)
  if (!notice) throw new Error('unreachable')
  await signInAsStaff(page, 'supervisor')
  await page.goto(`/staff/notices/${notice.id}`)
  await page.getByRole('link', { name: '却下する', exact: true }).click()
  await page.getByRole('button', { name: 'この届出を却下する' }).click()
  await expect(summary(page)).toContainText('却下する理由を入力してください。')
  await expectAccessible(page)
  await page.getByLabel('却下する理由', { exact: true }).fill('保険者ではないため。')
  await page.getByRole('button', { name: 'この届出を却下する' }).click()
  await expect(page.getByText('却下しました。', { exact: true })).toBeVisible()
  await mailTo(notice.filer.email, '却下しました')

  const desk = await browser.newContext()
  const clerk = await desk.newPage()
  await signInAsStaff(clerk, 'clerk')
  const answer = await clerk.request.get(`/staff/notices/${notice.id}/reject?version=2`)
  expect(answer.status()).toBe(403)
  await desk.close()
})
