import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { mailTo } from '@/e2e/steps/mail'
import { signInAsStaff } from '@/e2e/steps/staff'

test('R-LST-4 R-INS-4 an admin opens a coordinator, whose manager is invited by mail', async ({ page }) => {
  const name = `見本県医師会 ${randomUUID().slice(0, 8)}`
  const email = `manager-${randomUUID().slice(0, 13)}@group.example`
  await signInAsStaff(page, 'admin')
  await page.getByRole('link', { name: '団体', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('団体')
  await expectAccessible(page)
  await page.getByRole('link', { name: '団体を登録する' }).click()
  await page.getByLabel('名称', { exact: true }).fill(name)
  await page.getByRole('button', { name: '団体を登録する' }).click()
  await expect(page.getByText('種類を選んでください。').first()).toBeVisible()
  await expect(page.getByLabel('名称', { exact: true })).toHaveValue(name)
  await expectAccessible(page)
  await page.getByRole('radio', { name: '契約とりまとめ機関・代表保険者' }).check()
  await page.getByLabel('管理者のメールアドレス', { exact: true }).fill(email)
  await page.getByRole('button', { name: '団体を登録する' }).click()
  await expect(page.getByText('登録しました。管理者に、招待のメールを送ります')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('0人（招待中1人）')
  await expectAccessible(page)
  expect((await mailTo(email, '招待')).text).toContain(name)
})
