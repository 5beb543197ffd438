import { expect, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { mailTo } from '@/e2e/steps/mail'
import {
  acceptInvitation,
  heading,
  invite,
  newManager,
  openInvitation,
  summary,
} from '@/e2e/steps/organisation'
import { newPerson } from '@/e2e/steps/world'

test('R-REG-8 R-ALL-2 a colleague is invited, becomes 管理者 and takes over', async ({ page, browser }) => {
  const manager = await newManager(page)
  await page.getByRole('link', { name: '機関の情報' }).click()
  await expect(heading(page)).toHaveText('機関の情報')
  await expectAccessible(page)
  const colleague = { ...(await newPerson()), firstName: '次郎' }
  await invite(page, colleague.email, '担当者')
  const other = await browser.newContext()
  const desk = await other.newPage()
  await acceptInvitation(desk, colleague)
  await expect(desk.getByText(manager.facility.name).first()).toBeVisible()
  await mailTo(manager.email, '利用者が増えました')

  await desk.goto('/organisation/people')
  await expect(desk.getByRole('row')).toHaveCount(3)
  await expect(desk.getByText(manager.email)).toHaveCount(0)
  await expectAccessible(desk)
  expect((await desk.goto('/organisation/people/invite'))?.status()).toBe(403)

  await page.goto('/organisation/leave')
  await expectAccessible(page)
  await page.getByRole('button', { name: /の利用をやめる$/ }).click()
  await expect(summary(page)).toContainText('次の管理者になる方を選んでください。')
  await expectAccessible(page)
  await page.getByLabel('次の管理者', { exact: true }).selectOption({ label: '髙﨑 次郎' })
  await page.getByRole('button', { name: /の利用をやめる$/ }).click()
  await expect(page.getByText('所属している機関がありません。')).toBeVisible()
  await expectAccessible(page)
  await desk.goto('/organisation/people')
  await expect(desk.getByRole('link', { name: '利用者を招待する' })).toBeVisible()
  await expect(desk.getByRole('row', { name: /次郎/ })).toContainText('管理者')
  await other.close()
})

test('R-REG-8 a role is changed, and a membership ended', async ({ page, browser }) => {
  await newManager(page)
  await page.goto('/organisation/leave')
  await expect(page.getByText('管理者がほかにいないため')).toBeVisible()
  await expectAccessible(page)
  const colleague = { ...(await newPerson()), firstName: '三郎' }
  await invite(page, colleague.email, '担当者')
  const other = await browser.newContext()
  const desk = await other.newPage()
  await acceptInvitation(desk, colleague)
  await page.goto('/organisation/people')
  await page.getByRole('link', { name: '髙﨑 三郎' }).click()
  await expectAccessible(page)
  await page.getByLabel('管理者', { exact: true }).check()
  await page.getByRole('button', { name: '役割を変更する' }).click()
  await expect(page.getByText('役割を変更しました。')).toBeVisible()
  await expect(page.getByRole('row', { name: /三郎/ })).toContainText('管理者')
  await mailTo(colleague.email, '役割が変わりました')
  await page.getByRole('link', { name: '髙﨑 三郎' }).click()
  await page.getByRole('link', { name: 'この方の所属を終了する' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: '髙﨑 三郎さんの所属を終了する' }).click()
  await expect(page.getByText('所属を終了しました。')).toBeVisible()
  await desk.goto('/organisation/people')
  await expect(desk.getByText('所属している機関がありません。')).toBeVisible()
  await other.close()
})

test('R-REG-8 R-ALL-1 an invitation is looked at, mended, sent again and taken back', async ({
  page,
  browser,
}) => {
  const manager = await newManager(page)
  await page.goto('/organisation/people/invite')
  await page.getByLabel('メールアドレス', { exact: true }).fill(manager.email)
  await page.getByRole('button', { name: '招待メールを送る' }).click()
  await expect(page.getByLabel('メールアドレス', { exact: true })).toHaveAccessibleDescription(
    /すでにこの機関の利用者です/,
  )
  await expect(page.getByLabel('メールアドレス', { exact: true })).toHaveValue(manager.email)
  await expectAccessible(page)
  const { email } = await newPerson()
  await invite(page, email, '管理者')
  const other = await browser.newContext()
  const desk = await other.newPage()
  const first = await openInvitation(desk, email)
  await desk.getByRole('button', { name: '登録して参加する' }).click()
  await expect(desk).toHaveTitle(/^エラー：/)
  await expect(summary(desk).getByRole('link')).toHaveCount(6)
  await expectAccessible(desk)

  await page.getByRole('link', { name: email }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: '招待メールを送り直す' }).click()
  await expect(page.getByText('招待メールを送り直しました。')).toBeVisible()
  await desk.goto(first)
  await expect(desk.getByText('この招待は無効になりました。')).toBeVisible()
  await expectAccessible(desk)
  await page.getByRole('link', { name: email }).click()
  await page.getByRole('button', { name: '招待を取り消す' }).click()
  await expect(page.getByText('招待を取り消しました。')).toBeVisible()
  await expect(page.getByText('招待中の方はいません。')).toBeVisible()
  await other.close()
})
