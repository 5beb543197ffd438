import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { applyAs, openStatus } from '@/e2e/steps/application-kinds'
import { mailsTo, mailTo } from '@/e2e/steps/mail'
import { signUpAndIn } from '@/e2e/steps/signed-up'
import { dayToResume, signInAsStaff } from '@/e2e/steps/staff'
import { openCase } from '@/e2e/steps/verification'

const decide = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()
const reason = (page: Page) => page.getByLabel('却下する理由', { exact: true })
const words = '届が別の施設のものです。'
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

/** A case of one's own, and two desks at which it lies open. */
async function twoDesks(page: Page, browser: Browser) {
  const person = await signUpAndIn(page)
  const receiptNumber = await applyAs(page, 'MEDICAL')
  const contexts = [await browser.newContext(), await browser.newContext()]
  const [one, other] = await Promise.all(contexts.map((context) => context.newPage()))
  if (!one || !other) throw new Error('two desks')
  await signInAsStaff(one)
  const colleague = await signInAsStaff(other, 'supervisor')
  await openCase(one, receiptNumber)
  await other.goto(one.url())
  const close = () => Promise.all(contexts.map((context) => context.close()))
  return { person, receiptNumber, one, other, colleague, close }
}

test('R-CLK-2 R-CLK-4 two clerks and one case: claimed, taken over, decided on what was seen, and taken back', async ({
  page,
  browser,
}) => {
  const { person, receiptNumber, one, other, close } = await twoDesks(page, browser)
  await decide(one, '却下する')
  await expect(one.getByText('あなたが担当しています。')).toBeVisible()
  await reason(one).fill(words)
  await expectAccessible(one)

  await other.reload()
  await expect(other.getByText(/^担当：.*まで）$/)).toBeVisible()
  await decide(other, '保留する')
  await expect(other.getByRole('button', { name: 'この申請を保留する' })).toHaveCount(0)
  await expectAccessible(other)
  await press(other, /から引き継ぐ$/)
  await other.getByLabel('保留する理由', { exact: true }).fill('原本を確認しています。')
  await other.getByLabel('再開する日', { exact: true }).fill(await dayToResume())
  await press(other, 'この申請を保留する')
  await expect(other.getByText('保留しました。', { exact: true }).first()).toBeVisible()
  await expectAccessible(other)
  await decide(other, '再開する')
  await press(other, 'この申請の審査を再開する')
  await expect(other.getByText('審査を再開しました。', { exact: true }).first()).toBeVisible()

  await press(one, 'この申請を却下する')
  const changed = one.getByRole('region', { name: '前に見たときから変わったこと' })
  await expect(changed).toContainText('保留しました')
  await expect(one.getByText('ほかの人が先に内容を変更しました').first()).toBeVisible()
  await expect(reason(one)).toHaveValue(words)
  await expectAccessible(one)
  await press(one, 'この申請を却下する')
  await press(one, 'この判断を取り消す')
  await expect(one.getByText('判断を取り消しました。', { exact: true }).first()).toBeVisible()
  await expect(one.getByText('あなたが担当しています。')).toBeVisible()
  await expectAccessible(one)

  await one.goto('/staff')
  await expect(one.getByText('さんが担当を引き継ぎました。')).toBeVisible()
  await expectAccessible(one)
  await press(one, '確認しました')
  await expect(one.getByText('さんが担当を引き継ぎました。')).toHaveCount(0)

  await mailTo(person.email, `受付番号 ${receiptNumber} の審査を再開しました`)
  const subjects = (await mailsTo(person.email)).map(({ subject }) => subject)
  expect(subjects.filter((subject) => subject?.includes('却下'))).toEqual([])
  await openStatus(page)
  await expect(page.getByText('審査を再開しました').first()).toBeVisible()
  await expect(page.getByText('却下しました')).toHaveCount(0)
  await expect(page.getByText(words)).toHaveCount(0)
  await close()
})

test('R-CLK-4 notes and opinions stay among the staff', async ({ page, browser }) => {
  const { one, other, colleague, close } = await twoDesks(page, browser)
  await one.getByText('内部メモを書く', { exact: true }).click()
  await press(one, '内部メモを残す')
  await expect(one.getByRole('link', { name: '内部メモを入力してください。' })).toBeVisible()
  await expectAccessible(one)
  await one.getByLabel('内部メモ', { exact: true }).fill('電話で確認しました。')
  await press(one, '内部メモを残す')
  await expect(one.getByText('内部メモを残しました。').first()).toBeVisible()
  await one.getByText('ほかの職員に意見を聞く', { exact: true }).click()
  const colleagues = one.getByLabel('意見を聞く職員', { exact: true })
  const chosen = colleagues.locator('option', { hasText: colleague })
  await colleagues.selectOption(await chosen.getAttribute('value'))
  await one.getByLabel('聞きたいこと', { exact: true }).fill('この届でよいですか。')
  await press(one, '意見をお願いする')
  await expect(one.getByText('意見をお願いしました。').first()).toBeVisible()
  await expectAccessible(one)

  await other.goto('/staff')
  await expect(other.getByRole('heading', { name: 'ご意見のお願い' })).toBeVisible()
  await expectAccessible(other)
  await other.getByRole('table', { name: 'ご意見のお願い' }).getByRole('link').click()
  await expect(other.getByText('電話で確認しました。')).toBeVisible()
  await other.getByLabel('意見', { exact: true }).fill('よいと思います。')
  await press(other, '意見を答える')
  await expect(other.getByText('意見を答えました。').first()).toBeVisible()

  await decide(one, '承認する')
  await expect(one.getByText('よいと思います。')).toBeVisible()
  await expectAccessible(one)
  await openStatus(page)
  for (const secret of ['電話で確認しました。', 'この届でよいですか。', 'よいと思います。'])
    await expect(page.getByText(secret)).toHaveCount(0)
  await close()
})
