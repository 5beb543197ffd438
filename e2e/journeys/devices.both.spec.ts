import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { expectHeading, fill, newSignedIn } from '@/e2e/steps/account-care'
import { activateDevice, approvedDevices } from '@/e2e/steps/devices'
import { mailTo } from '@/e2e/steps/mail'
import type { Person } from '@/e2e/steps/world'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string | RegExp) =>
  page.getByRole('main').getByRole('link', { name, exact: true }).click()
const fact = (page: Page, term: string) =>
  page.getByRole('term').filter({ hasText: term }).locator('xpath=following-sibling::dd[1]')

async function withDevices(page: Page, count: number): Promise<{ person: Person; numbers: string[] }> {
  const person = await newSignedIn(page)
  return { person, numbers: await approvedDevices(person, count) }
}

test('R-DEV-3 R-APP-11 a lost device is stopped and replaced; the new one gets its own settings', async ({
  page,
  request,
}) => {
  const { person, numbers } = await withDevices(page, 2)
  const [bus = ''] = numbers
  await activateDevice(request, bus)
  await page.goto('/home')
  await follow(page, '資格確認アカウント管理')
  await expectHeading(page, '資格確認アカウント管理')
  await expect(fact(page, '承認された台数')).toHaveText('2台')
  await expect(fact(page, '登録済み')).toHaveText('1台')
  await expectAccessible(page)

  await follow(page, bus)
  await follow(page, '名称と設置場所を変更する')
  await fill(page, '設置場所', '巡回健診バス 1号車')
  await fill(page, '端末の名称', '📱')
  await press(page, '変更する')
  await expect(page.getByRole('link', { name: /端末の名称に絵文字は使えません/ })).toBeVisible()
  await expect(page.getByLabel('設置場所', { exact: true })).toHaveValue('巡回健診バス 1号車')
  await expectAccessible(page)
  await fill(page, '端末の名称', '巡回のタブレット')
  await press(page, '変更する')
  await expect(page.getByText('端末の名称と設置場所を変更しました。')).toBeVisible()

  await follow(page, '端末を停止する')
  await expect(page.getByText('巡回のタブレット')).toBeVisible()
  await expectAccessible(page)
  await fill(page, '停止する理由', '巡回先で紛失したため')
  await press(page, `端末 ${bus} を停止する`)
  await expect(fact(page, '状態')).toHaveText('停止')
  await expect(fact(page, '停止した理由')).toHaveText('巡回先で紛失したため')
  await mailTo(person.email, `端末 ${bus} を停止しました`)

  await follow(page, '端末を交換する')
  await expectAccessible(page)
  await press(page, `端末 ${bus} を交換する`)
  await expect(page.getByText('端末を交換しました。')).toBeVisible()
  await expect(fact(page, '交換前の端末')).toHaveText(`端末 ${bus}`)
  await expect(fact(page, '設置場所')).toHaveText('巡回健診バス 1号車')
  await expectAccessible(page)

  await follow(page, 'マイナ資格確認アプリユーザ設定情報')
  await fill(page, 'パスワード', person.password)
  await press(page, '設定情報を表示する')
  await expect(page.getByRole('heading', { name: /^端末 W\d{7}$/ })).toHaveCount(1)
  await expectAccessible(page)
  const pdf = page.waitForEvent('download')
  await page.getByRole('link', { name: '設定情報（PDF）をダウンロードする' }).click()
  expect((await pdf).suggestedFilename()).toBe('マイナ資格確認アプリユーザ設定情報.pdf')
})

test('D-3 a fresh code for an ID that was not used yet', async ({ page }) => {
  const { person, numbers } = await withDevices(page, 1)
  const [number = ''] = numbers
  await page.goto(`/devices/${number}`)
  await follow(page, 'アクティベーションコードを再発行する')
  await expectAccessible(page)
  await press(page, `端末 ${number} のコードを再発行する`)
  await expect(page.getByText('アクティベーションコードを再発行しました。')).toBeVisible()
  await mailTo(person.email, 'アクティベーションコードを再発行しました')
})

test('R-APP-11 利用中止 asks for the reason, stops everything and stays on record', async ({ page }) => {
  const { person } = await withDevices(page, 3)
  await page.goto('/devices')
  await follow(page, '利用を中止する')
  await expectHeading(page, '利用を中止する')
  await expectAccessible(page)
  await follow(page, /^受付番号 .* の利用を中止する（端末3台）$/)
  await expectAccessible(page)
  await page.getByRole('button', { name: /の利用を中止する$/ }).click()
  await expect(page.getByRole('link', { name: '利用を中止する理由を入力してください。' })).toBeVisible()
  await expectAccessible(page)
  await fill(page, '利用を中止する理由', '健診の業務を終了するため')
  await page.getByRole('button', { name: /の利用を中止する$/ }).click()
  await expect(page.getByText('利用を終了し、端末のIDを停止しました。')).toBeVisible()
  await expect(fact(page, '承認された台数')).toHaveText('0台')
  await expect(fact(page, '停止中')).toHaveText('3台')
  await expectAccessible(page)
  await mailTo(person.email, 'の利用を終了しました')
})

test('R-APP-12 the list of steps leads from the registration to the day of the start', async ({
  page,
  request,
}) => {
  const person = await newSignedIn(page)
  const current = page.getByRole('listitem').and(page.locator('[aria-current=step]'))
  await page.goto('/home')
  await expect(current).toContainText('利用開始申請')
  await expect(current).toContainText('次に行うこと')
  const [number = ''] = await approvedDevices(person, 1)
  await page.goto('/home')
  await expect(current).toContainText('機器のセットアップ')
  await activateDevice(request, number)
  await page.goto('/home')
  await follow(page, '運用業務の確認')
  await expectHeading(page, '運用業務の確認')
  await expectAccessible(page)
  await press(page, '運用業務の確認を完了する')
  await expect(page.getByRole('link', { name: /「初期登録」を確認してから/ })).toBeVisible()
  await expectAccessible(page)
  const boxes = page.getByRole('checkbox')
  for (let index = 0; index < 5; index += 1) await boxes.nth(index).check()
  await press(page, '運用業務の確認を完了する')
  await expect(page.getByText('次は、運用開始日を登録してください。')).toBeVisible()
  await expect(current).toContainText('運用開始')
  await follow(page, '運用開始')
  await expectAccessible(page)
  await fill(page, '運用開始日', '令和元年5月1日')
  await press(page, '運用開始日を登録する')
  await expect(page.getByRole('link', { name: /最初のIDが発行された/ })).toBeVisible()
  await fill(page, '運用開始日', '２０９９年４月１日')
  await press(page, '運用開始日を登録する')
  await expect(page.getByText('運用開始日を登録しました。')).toBeVisible()
  await expect(current).toHaveCount(0)
  await expectAccessible(page)
})
