import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { sendApplication } from '@/e2e/steps/application'
import { signInAsStaff } from '@/e2e/steps/staff'
import {
  accountField,
  atTreatmentForm,
  attachNotice,
  chooseMethod,
  fillRest,
  matchStatus,
  openCase,
  otherNotice,
  verifyFacility,
} from '@/e2e/steps/verification'

const fileField = (page: Page) => page.getByLabel(otherNotice, { exact: true })

test('R-VER-1 R-VER-2 R-APP-2 D-2 歯科 confirms itself by ① and stands in the queue as 照合済み', async ({
  page,
  browser,
}) => {
  await atTreatmentForm(page, '0098172')
  await expect(accountField(page)).toBeHidden()
  await chooseMethod(page, '①')
  await expect(accountField(page)).toBeVisible()
  await expect(fileField(page)).toBeHidden()
  await expectAccessible(page)

  await fillRest(page)
  await verifyFacility(page, '９８１７２')
  await expect(matchStatus(page)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '下書きを保存する' }).click()
  await expect(page.getByText('下書きを保存しました。')).toBeVisible()
  await expect(matchStatus(page)).toBeVisible()
  await expect(accountField(page)).toHaveValue('９８１７２')

  await accountField(page).fill('98173')
  await page.getByRole('button', { name: '送信', exact: true }).click()
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([/施設の確認が終わっていません/])
  await expect(accountField(page)).toHaveAccessibleDescription(/施設の確認が終わっていません/)
  await page.goto('/applications/new')
  await expect(accountField(page)).toHaveValue('98173')
  await expect(matchStatus(page)).toHaveCount(0)
  await verifyFacility(page, '98172')
  await expect(matchStatus(page)).toBeVisible()
  const receiptNumber = await sendApplication(page)

  const clerk = await browser.newContext()
  const desk = await clerk.newPage()
  await signInAsStaff(desk)
  await openCase(desk, receiptNumber)
  await expect(desk.getByText('照合済み', { exact: true })).toBeVisible()
  await expect(desk.getByText(/(^|\D)0*98172(\D|$)|９８１７２/)).toHaveCount(0)
  await clerk.close()
})

for (const onFile of ['0012345', undefined]) {
  test(`R-VER-1 R-VER-3 R-ALL-1 ① fails five times, then only ② remains (${onFile ? 'another number' : 'no number'} on file)`, async ({
    page,
    browser,
  }) => {
    await atTreatmentForm(page, onFile)
    await chooseMethod(page, '①')
    await fillRest(page)
    await verifyFacility(page, '12345678')
    await expect(accountField(page)).toHaveAccessibleDescription(/7桁以内の数字で入力してください/)
    for (const left of [4, 3, 2, 1]) {
      await verifyFacility(page, '99')
      await expect(accountField(page)).toHaveAccessibleDescription(
        new RegExp(`できませんでした。.*あと${left}回`),
      )
    }
    await expectAccessible(page)
    await verifyFacility(page, '99')
    await expect(accountField(page)).toHaveAccessibleDescription(/できませんでした。.*「② 書類を添付」/)
    await verifyFacility(page, '12345')
    await expect(accountField(page)).toHaveAccessibleDescription(/^(?!.*できませんでした).*「② 書類を添付」/)
    await expect(accountField(page)).toHaveValue('12345')
    await expect(page.getByLabel('職員数', { exact: true })).toHaveValue('10')
    await expect(page.getByLabel('上記の利用規約に同意します。', { exact: true })).toBeChecked()

    await chooseMethod(page, '②')
    await expect(accountField(page)).toBeHidden()
    await attachNotice(page)
    await expectAccessible(page)
    const receiptNumber = await sendApplication(page)

    const clerk = await browser.newContext()
    const desk = await clerk.newPage()
    await signInAsStaff(desk)
    await openCase(desk, receiptNumber)
    await expect(desk.getByText('口座番号の照合に5回失敗したため')).toBeVisible()
    await expect(desk.getByText('照合済み', { exact: true })).toHaveCount(0)
    await clerk.close()
  })
}
