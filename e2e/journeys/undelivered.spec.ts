import { expect, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { register } from '@/e2e/steps/account'
import { mailTo } from '@/e2e/steps/mail'
import { signInAsStaff } from '@/e2e/steps/staff'
import { newPerson } from '@/e2e/steps/world'

test('R-REG-5 a bounce that a clerk records is seen by the clerk and by who waits for the mail', async ({
  page,
  browser,
}) => {
  const person = await newPerson()
  await register(page, person)
  await mailTo(person.email, 'ユーザー登録を完了してください')
  const context = await browser.newContext()
  const desk = await context.newPage()
  await signInAsStaff(desk)
  await desk.getByRole('link', { name: '届かなかったメール' }).click()
  await desk.getByLabel('メールアドレス', { exact: true }).fill(person.email)
  await desk.getByRole('button', { name: '不達を記録する' }).click()
  await expect(desk.getByText('不達を記録しました。')).toBeVisible()
  await expect(desk.getByRole('cell').filter({ hasText: person.email })).toBeVisible()
  await expectAccessible(desk)
  await context.close()
  await page.reload()
  await expect(page.getByText(/届きませんでした|届けられませんでした|届けることができません/)).toBeVisible()
  await expectAccessible(page)
})
