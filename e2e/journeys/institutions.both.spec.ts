import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { readXlsx } from 'hucre/xlsx'
import { expectAccessible } from '@/e2e/steps/accessible'
import { makeInstitutions } from '@/e2e/steps/public-rows'

const main = (page: Page) => page.getByRole('main')
const found = (page: Page) => main(page).getByRole('heading', { level: 3 })
const contents = (page: Page) => page.getByText('健診や保健指導の内容でも絞り込む')

async function search(page: Page, { prefecture = '', words = '見本', ticks = [] as RegExp[] }) {
  await page.goto('/institutions')
  await page.getByLabel('都道府県').selectOption(prefecture)
  await page.getByLabel('名前または住所').fill(words)
  if (ticks.length > 0) await contents(page).click()
  for (const name of ticks) await page.getByRole('checkbox', { name }).check()
  await main(page).getByRole('button', { name: '探す', exact: true }).click()
}

test('R-LST-5 R-SITE-4 the insured find an institution, read what to bring, and can call it', async ({
  page,
}) => {
  await page.goto('/')
  await main(page).getByRole('link', { name: '実施機関を探す', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('実施機関を探す')
  await expectAccessible(page)
  await search(page, { prefecture: '東京都' })
  expect(new URL(page.url()).searchParams.get('prefecture')).toBe('13')
  await expect(page.getByRole('heading', { name: '2件見つかりました' })).toBeVisible()
  await expect(found(page)).toHaveText(['見本新宿検診プラザ', '見本新橋内科'])
  const [yes, no] = [page.getByRole('listitem').filter({ hasText: '見本新宿' }), page.getByRole('listitem')]
  await expect(yes).toContainText(
    'マイナンバーカードで受付できます。マイナンバーカードと、受診券・利用券をお持ちください。',
  )
  await expect(no.filter({ hasText: '見本新橋' })).toContainText(
    'マイナンバーカードでは受付できません。資格確認書などと、受診券・利用券をお持ちください。',
  )
  await expectAccessible(page)

  await page.getByRole('link', { name: '見本新橋内科' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('見本新橋内科')
  await expect(main(page)).toContainText('〒105-0004 東京都港区新橋９－９９－３')
  await expect(main(page)).toContainText('マイナンバーカードでは受付できません。')
  await expect(main(page).getByRole('term')).toHaveText([
    '住所',
    '電話番号',
    '健診・保健指導機関番号',
    '個別健診',
    '貧血',
    '動機付け支援',
    '積極的支援',
  ])
  const phone = page.getByRole('link', { name: /^03-0000-00\d\d$/ })
  await expect(phone).toHaveAttribute('href', /^tel:03-0000-00\d\d$/)
  await expectAccessible(page)
})

const northern = '医療法人見本会　見本北病院'
const harbour = '見本みなと病院'
const filters: [RegExp, string[], string][] = [
  [/^マイナンバーカードで受付できる/, ['見本さくら薬局', harbour], northern],
  [/^集団健診：/, ['見本健診センター', '見本海浜健診クリニック'], harbour],
  [/^個別健診：/, [northern, '見本海浜健診クリニック'], '見本健診センター'],
  [/^貧血：/, ['見本事業所内診療所', northern], '見本うるま診療所'],
  [/^心電図：/, [northern, '見本健診センター'], '見本事業所内診療所'],
  [/^眼底：/, [northern, '見本うるま診療所'], '見本事業所内診療所'],
  [/^クレアチニン：/, [northern, harbour], '見本うるま診療所'],
  [/^追加健診項目：/, [harbour], northern],
  [/^健診当日初回面接：/, [northern, '見本健診センター'], '見本葵保健指導センター'],
  [/^動機付け支援：/, ['見本𠮷田歯科医院', northern], harbour],
  [/^積極的支援：/, ['見本葵保健指導センター', northern], '見本𠮷田歯科医院'],
]

test('R-LST-5 each filter finds who offers it, and nobody else', async ({ page }) => {
  for (const [name, there, missing] of filters) {
    await test.step(String(name), async () => {
      await search(page, { ticks: [name] })
      await expect(page.getByRole('checkbox', { name })).toBeChecked()
      for (const institution of there) await expect(found(page).getByText(institution)).toBeVisible()
      await expect(found(page).getByText(missing)).toHaveCount(0)
    })
  }
  await search(page, { words: 'ﾐﾎﾝ　みなと', ticks: [] })
  await expect(found(page)).toHaveCount(0)
  await search(page, { words: '神戸市 みなと', ticks: [/^眼底：/, /^マイナンバーカード/] })
  await expect(found(page)).toHaveText([harbour])
  await expectAccessible(page)
  await page.getByRole('link', { name: '条件をすべて消す' }).click()
  await expect(page.getByLabel('名前または住所')).toHaveValue('')
})

test('R-LST-5 R-ALL-1 nothing found, a broken link and too many characters are sentences', async ({
  page,
}) => {
  await search(page, { prefecture: '鳥取県', words: '見本' })
  await expect(page.getByRole('heading', { name: '見つかりませんでした' })).toBeVisible()
  await expect(main(page)).toContainText('条件を減らすか、名前や住所を短くして、もう一度探してください。')
  await expectAccessible(page)
  await page.goto('/institutions?prefecture=99&fundus=yes&after=x&q=見本北')
  await expect(page.getByRole('status')).toContainText('「都道府県」「眼底」は読み取れないため')
  await expect(found(page)).toHaveText([northern])
  await expectAccessible(page)
  await page.goto(`/institutions?q=${'a'.repeat(10_000)}`)
  await expect(main(page).getByRole('alert')).toContainText('名前または住所は100文字以内で入力してください')
  await expectAccessible(page)
  const answer = await page.goto('/institutions/9999999999')
  expect(answer?.status()).toBe(404)
  await expectAccessible(page)
})

test('R-LST-5 a long list is paged, twenty at a time', async ({ page }) => {
  const word = `試験${Date.now()}`
  const names = await makeInstitutions(word, 21)
  await search(page, { words: word })
  await expect(page.getByRole('heading', { name: '21件見つかりました' })).toBeVisible()
  await expect(found(page)).toHaveText(names.slice(0, 20))
  await page.getByRole('link', { name: '次のページ' }).click()
  await expect(found(page)).toHaveText(names.slice(20))
  await expect(page.getByLabel('名前または住所')).toHaveValue(word)
  await page.getByRole('link', { name: '前のページ' }).click()
  await expect(found(page)).toHaveText(names.slice(0, 20))
})

test('R-LST-5 the list downloads as open data, and only once while it stays the same', async ({
  page,
  request,
}) => {
  await page.goto('/institutions')
  await page.getByRole('contentinfo').getByRole('link', { name: 'オープンデータ' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('オープンデータ')
  await expect(main(page)).toContainText('出典を記載してください')
  await expectAccessible(page)
  const columns = await page.getByRole('table').getByRole('row').locator('td:first-child').allTextContents()
  expect(columns.join()).not.toMatch(/登録番号|登録年月日|取消年月日/)

  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV形式でダウンロードする' }).click(),
  ])
  expect(csv.suggestedFilename()).toBe('実施機関一覧.csv')
  const lines = (await readFile(await csv.path(), 'utf8')).split('\r\n')
  expect(lines[0]).toBe(`\uFEFF${columns.join(',')}`)
  expect(lines.find((line) => line.includes(harbour))).toMatch(
    /^281\d{7},見本みなと病院,650-0021,兵庫県神戸市中央区三宮町９丁目９９,03-0000-00\d\d,,○,○,○,△,○,○,,,,○,\d{4}-\d\d-\d\d$/,
  )
  const [book] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Excel形式でダウンロードする' }).click(),
  ])
  const { sheets } = await readXlsx(await readFile(await book.path()))
  expect(sheets[0]?.rows[0]).toEqual(columns)
  expect(sheets[0]?.rows.some((row) => row.includes(northern))).toBe(true)

  const first = await request.get('/open-data/institutions?format=csv')
  const again = await request.get('/open-data/institutions?format=csv', {
    headers: { 'if-none-match': first.headers().etag ?? '' },
  })
  // Another journey may change a row between the two.
  expect(again.status() === 304 || again.headers().etag !== first.headers().etag).toBe(true)
  expect((await request.get('/open-data/institutions?format=pdf')).status()).toBe(404)
})
