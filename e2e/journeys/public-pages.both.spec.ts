import { expect, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'

const pages: [string, string][] = [
  ['/', 'オンライン資格確認（資格確認限定型）申請ポータル'],
  ['/medical', '医療機関等向け総合ポータルサイト'],
  ['/treatment', '施術所等向け総合ポータルサイト'],
  ['/medical/online', 'オンライン資格確認'],
  ['/medical/online/checkup', '健診実施機関等'],
  ['/medical/online/checkup/applications', '各種申請'],
  ['/treatment/applications', '各種申請'],
  ['/faq', 'よくある質問（FAQ）'],
  ['/terms', '利用規約'],
  ['/privacy', 'プライバシーポリシー'],
  ['/usage-terms', '資格確認限定型オンライン資格確認等システム利用規約'],
  ['/register', '新規ユーザー登録'],
  ['/sign-in', 'ログイン'],
  ['/staff/sign-in', '職員ログイン'],
]

for (const [path, heading] of pages) {
  test(`R-SITE-1 R-SITE-3 R-ALL-3 ${path} can be read by everybody`, async ({ page }) => {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await expectAccessible(page)
  })
}

test('R-ALL-1 an address that does not exist says what to do', async ({ page }) => {
  const answer = await page.goto('/no-such-page')
  expect(answer?.status()).toBe(404)
  await expectAccessible(page)
})
