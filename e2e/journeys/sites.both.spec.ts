import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { expectHeading } from '@/e2e/steps/account-care'

const pages: [string, string][] = [
  ['/schedule', 'スケジュール'],
  ['/search', 'サイト内検索'],
  ['/news', 'お知らせの一覧'],
  ['/guides', '手順書'],
  ['/guides/eligibility-confirmation', '資格確認の4つの方法'],
  ['/guides/device-setup', 'マイナ資格確認アプリの初期登録と使い方'],
  ['/guides/insurer-notice', '保険者の届出手順書'],
]

for (const [path, heading] of pages) {
  test(`R-SITE-3 R-ALL-3 ${path} can be read by everybody`, async ({ page }) => {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(200)
    await expectHeading(page, heading)
    await expectAccessible(page)
  })
}

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('main').getByLabel('探す言葉', { exact: true }).fill(words)
  await page.getByRole('button', { name: '探す', exact: true }).click()
  await expectHeading(page, 'サイト内検索')
}

test('R-SITE-3 R-ALL-2 searching finds half-width kana, says what is not there, and leads to the place', async ({
  page,
}) => {
  await page.goto('/')
  await search(page, 'ﾊﾞｽ　巡回')
  await expect(page.getByLabel('探す言葉', { exact: true })).toHaveValue('ﾊﾞｽ　巡回')
  await expectAccessible(page)
  await page.getByRole('link', { name: /^バスによる巡回健診/ }).click()
  await expectHeading(page, '資格確認の4つの方法')
  await page.goto('/search')
  await search(page, 'おばけ屋敷')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('見つかりませんでした')
  await expect(page.getByText('「おばけ屋敷」に合うものはありません。')).toBeVisible()
  await expectAccessible(page)
})

test('R-SITE-2 signed out, the search tells nothing of 利用開始申請’s article', async ({ page }) => {
  await page.goto('/search?q=%E5%88%A9%E7%94%A8%E9%96%8B%E5%A7%8B%E7%94%B3%E8%AB%8B')
  await expect(page.getByRole('heading', { level: 2 })).toContainText('件見つかりました')
  await expect(page.getByRole('link', { name: 'マイナ資格確認アプリの利用開始申請' })).toHaveCount(0)
})

test('R-SITE-4 the guide names the four ways, each with its start and together with 受診券・利用券', async ({
  page,
}) => {
  await page.goto('/guides/eligibility-confirmation')
  const rows: [string, string][] = [
    ['オンライン資格確認', '令和6年（2024年）4月'],
    ['マイナポータルの資格情報画面', '令和6年（2024年）1月31日'],
    ['マイナ保険証と資格情報のお知らせ', '令和6年（2024年）12月2日'],
    ['資格確認書', '令和6年（2024年）12月2日'],
  ]
  for (const [way, since] of rows) {
    const row = page.getByRole('row').filter({ hasText: way }).filter({ hasText: since })
    await expect(row.first()).toContainText('受診券・利用券')
  }
  for (const topic of ['既存型', 'バスによる巡回健診', '人間ドック', '目視', '暗証番号'])
    await expect(page.getByRole('main')).toContainText(topic)
  await page.getByRole('link', { name: 'マイナ資格確認アプリの初期登録と使い方' }).click()
  await expect(page.getByRole('main')).toContainText('パスコード又は生体認証')
})
