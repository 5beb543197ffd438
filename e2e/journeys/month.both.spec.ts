import { expect, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { mailTo } from '@/e2e/steps/mail'
import { heading, summary } from '@/e2e/steps/organisation'
import { signInAsStaff } from '@/e2e/steps/staff'
import { closeRun, newNotices, newOwnRun, runStep } from '@/e2e/steps/staff-notices'
import { formatMonth } from '@/lib/domain/date/wareki'

test('R-CLK-5 R-INS-5 R-INS-7 a run goes from confirming to its codes on the screen, with a report per notice', async ({
  page,
  browser,
}) => {
  test.slow()
  const { month, arrival } = await newOwnRun()
  const [one, two] = await newNotices(2, arrival)
  if (!one || !two) throw new Error('unreachable')
  await closeRun(month)
  const desk = await browser.newContext()
  const clerk = await desk.newPage()
  await signInAsStaff(clerk, 'clerk')
  await clerk.getByRole('link', { name: '月次処理', exact: true }).click()
  await expect(heading(clerk)).toHaveText('月次処理')
  await expectAccessible(clerk)
  await clerk.goto(`/staff/months/${month}`)
  await expect(heading(clerk)).toHaveText(`${formatMonth(month)}の月次処理`)
  await expectAccessible(clerk)
  await clerk.getByRole('link', { name: '内容を確かめて確認する' }).click()
  await expect(clerk.getByText('始めると、2件を処理します')).toBeVisible()
  await expectAccessible(clerk)
  await runStep(clerk, month, 'confirm', /^2件を確認する$/)
  await expect(clerk.getByRole('row', { name: one.receiptNumber })).toContainText('完了')
  await expectAccessible(clerk)
  await desk.close()

  await signInAsStaff(page, 'supervisor')
  await page.goto(`/staff/months/${month}`)
  await page.getByRole('link', { name: '内容を確かめて登録する' }).click()
  await expectAccessible(page)
  await runStep(page, month, 'register', /^2件を登録する$/)
  await expect(page.getByRole('row', { name: two.receiptNumber })).toContainText(/\d{10}/)
  await expectAccessible(page)
  await mailTo(one.filer.email, '返還')
  // A run of the past is overdue, so that the timer may publish it as soon as it is finished.
  await expect
    .poll(async () => {
      await page.goto(`/staff/months/${month}`)
      return page.locator('main').textContent()
    })
    .toMatch(/付番済み|反映済み/)
  await expectAccessible(page)
  await expect(page.getByRole('link', { name: '内容を確かめて登録する' })).toHaveCount(0)
  await runStep(page, month, 'reconcile', /^突き合わせを始める$/)
  await expect(heading(page)).toHaveText('突き合わせの結果')
  // Other tests of this world make codes of their own; of this run everything agrees.
  await expect(page.getByRole('main')).not.toContainText(one.receiptNumber)
  await expectAccessible(page)
})

test('R-CLK-5 R-INS-7 what a supervisor confirmed is left out of their registration, with the reason; the rest moves on', async ({
  page,
}) => {
  const { month, arrival } = await newOwnRun()
  const [notice] = await newNotices(1, arrival)
  if (!notice) throw new Error('unreachable')
  await closeRun(month)
  await signInAsStaff(page, 'supervisor')
  await runStep(page, month, 'confirm', /^1件を確認する$/)
  await page.goto(`/staff/months/${month}/register`)
  await expect(page.getByText('入力または確認をした本人は登録できません。')).toBeVisible()
  await expect(page.getByText('いま処理できる届出はありません。')).toBeVisible()
  await page.goto(`/staff/months/${month}`)
  await page.getByRole('link', { name: '残りの届出を翌月の処理に移す' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: '1件を翌月の処理に移す' }).click()
  await expect(summary(page)).toContainText('翌月に移す理由を入力してください。')
  await page.getByLabel('翌月に移す理由', { exact: true }).fill('承認担当が不在のため。')
  await page.getByRole('button', { name: '1件を翌月の処理に移す' }).click()
  await expect(page.getByText('残りの届出を翌月の処理に移しました。')).toBeVisible()
  await expectAccessible(page)
  const mail = await mailTo(notice.filer.email, '翌月')
  expect(mail.text).toContain('承認担当が不在のため。')
})

test('R-CLK-5 a clerk and an auditor see the run and start nothing that is not theirs', async ({ page }) => {
  const { month } = await newOwnRun()
  await signInAsStaff(page, 'auditor')
  await page.goto(`/staff/months/${month}`)
  await expect(page.getByRole('link', { name: /^内容を確かめて/ })).toHaveCount(0)
  await expectAccessible(page)
  const answer = await page.request.get(`/staff/months/${month}/register`)
  expect(answer.status()).toBe(403)
})
