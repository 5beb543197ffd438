import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { signInAsCoordinator } from '@/e2e/steps/coordinator'
import { keepOwnRow } from '@/e2e/steps/own-list-row'
import { signedUpPerson, signUpAndIn } from '@/e2e/steps/signed-up'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) =>
  page.getByRole('main').getByRole('link', { name, exact: true }).click()
const tick = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true }).check()
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

test('R-LST-2 R-LST-3 R-LST-4 an institution enters its row of the 実施機関一覧表, changes it and takes it out', async ({
  page,
}) => {
  const { facility } = await signUpAndIn(page)
  await page.goto('/home')
  await follow(page, '実施機関一覧表')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('実施機関一覧表')
  await expect(row(page, facility.name)).toContainText('未入力')
  await expectAccessible(page)

  await test.step('bad input comes back with its sentences, and nothing typed is lost', async () => {
    await follow(page, facility.name)
    await expect(page.getByLabel('実施機関名', { exact: true })).toHaveValue(facility.name)
    await expectAccessible(page)
    await page.getByLabel('所在地', { exact: true }).fill('港区新橋2-1-3')
    await page.getByLabel('電話番号', { exact: true }).fill('03-0000-0001')
    await page.getByLabel('郵便番号', { exact: true }).fill('105-0004')
    await page.getByLabel('詳細項目：眼底', { exact: true }).selectOption('△ 再委託により実施する')
    await tick(page, '個別健診')
    await tick(page, '健診当日初回面接')
    await press(page, '保存する')
    await expect(page.getByRole('link', { name: /所在地は、都道府県名から省略せずに/ })).toBeVisible()
    await expect(page.getByRole('link', { name: /健診当日初回面接は、特定健康診査/ })).toBeVisible()
    await expect(page.getByLabel('所在地', { exact: true })).toHaveValue('港区新橋2-1-3')
    await expect(page.getByRole('checkbox', { name: '個別健診' })).toBeChecked()
    await expect(page.getByLabel('詳細項目：眼底', { exact: true })).toHaveValue('△')
    await expectAccessible(page)
  })
  await test.step('the row is kept, and is there to be changed', async () => {
    await page.getByLabel('所在地', { exact: true }).fill('東京都港区新橋2-1-3')
    await tick(page, '動機付け支援')
    await tick(page, '積極的支援')
    await tick(page, 'オンライン資格確認で受付できる')
    await press(page, '保存する')
    await expect(page.getByText('一覧表に保存しました。')).toBeVisible()
    await expect(row(page, facility.name)).toContainText('特定健康診査（個別健診）')
    await expect(row(page, facility.name)).toContainText('詳細項目：眼底（再委託）')
    await expectAccessible(page)
    await follow(page, facility.name)
    await expect(page.getByLabel('電話番号', { exact: true })).toHaveValue('03-0000-0001')
    await tick(page, '集団健診')
    await press(page, '保存する')
    await expect(row(page, facility.name)).toContainText(
      '確認してください：実施形態の集団健診と個別健診の両方に',
    )
    await expectAccessible(page)
  })
  await test.step('and leaves the list after a second look', async () => {
    await follow(page, facility.name)
    await follow(page, 'この行を一覧表から外す')
    await expect(page.getByText('「実施機関を探す」のページにも表示されなくなります。')).toBeVisible()
    await expectAccessible(page)
    await press(page, `${facility.name}を一覧表から外す`)
    await expect(page.getByText('一覧表から外しました。')).toBeVisible()
    await expect(row(page, facility.name)).toContainText('未入力')
  })
})

test('R-LST-1 R-LST-4 a coordinator adds an insurer and an institution by their numbers', async ({
  page,
}) => {
  await signInAsCoordinator(page)
  await page.goto('/home')
  await follow(page, '一覧表')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('一覧表')
  await expectAccessible(page)
  await follow(page, '委託元保険者一覧表')
  await expect(page.getByText('一覧表に行がありません。')).toBeVisible()
  await page.getByLabel('保険者番号', { exact: true }).fill('123')
  await press(page, '行を追加する')
  await expect(page.getByRole('link', { name: /保険者番号は8桁/ })).toBeVisible()
  await expect(page.getByLabel('保険者番号', { exact: true })).toHaveValue('123')
  await expectAccessible(page)
  await page.getByLabel('保険者番号', { exact: true }).fill('０６１３９９９２')
  await press(page, '行を追加する')
  await expect(page.getByLabel('委託元保険者名', { exact: true })).toHaveValue('見本健康保険組合')
  await tick(page, '特定健康診査')
  await tick(page, 'インボイス制度対応が必要')
  await expectAccessible(page)
  await press(page, '保存する')
  await expect(row(page, '見本健康保険組合')).toContainText('必要')
  await expectAccessible(page)

  await page.goto('/lists/institutions')
  await page.getByLabel('健診・保健指導機関番号', { exact: true }).fill('1319990011')
  await press(page, '行を追加する')
  await expect(page.getByLabel('実施機関名', { exact: true })).toHaveValue('見本髙﨑内科クリニック')
  await tick(page, '個別健診')
  await press(page, '保存する')
  await expect(row(page, '見本髙﨑内科クリニック')).toContainText('できない')
})

test('R-LST-4 a coordinator sees where an institution says something else, and takes it over', async ({
  page,
}) => {
  const number = await keepOwnRow(await signedUpPerson(), { fundus: '△', onlineCheck: '○' })
  await signInAsCoordinator(page)
  await page.goto(`/lists/institutions/rows/${number}`)
  await test.step('a new row begins with what the institution says', async () => {
    await expect(page.getByLabel('詳細項目：眼底', { exact: true })).toHaveValue('△')
    await page.getByLabel('詳細項目：眼底', { exact: true }).selectOption('実施しない')
    await page.getByRole('checkbox', { name: 'オンライン資格確認で受付できる' }).uncheck()
    await press(page, '保存する')
    await expect(page.getByText('一覧表に保存しました。')).toBeVisible()
  })
  await page.goto(`/lists/institutions/rows/${number}`)
  await expect(page.getByRole('heading', { name: '機関が入力した内容との違い' })).toBeVisible()
  await expect(row(page, '眼底')).toContainText('△')
  await expectAccessible(page)
  await follow(page, '機関が入力した内容をフォームに取り込む')
  await expect(page.getByRole('checkbox', { name: 'オンライン資格確認で受付できる' })).toBeChecked()
  await expectAccessible(page)
  await press(page, '保存する')
  await expect(page.getByText('一覧表に保存しました。')).toBeVisible()
  await page.goto(`/lists/institutions/rows/${number}`)
  await expect(page.getByLabel('詳細項目：眼底', { exact: true })).toHaveValue('△')
  await expect(page.getByRole('heading', { name: '機関が入力した内容との違い' })).toHaveCount(0)
})
