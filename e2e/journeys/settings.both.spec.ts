import { randomUUID } from 'node:crypto'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { signInAsStaff } from '@/e2e/steps/staff'
import { currentTime } from '@/lib/adapters/clock'
import { addDays, jstDate } from '@/lib/domain/date/jst'
import { formatDate } from '@/lib/domain/date/wareki'

/** Both projects run at once: each has a mail and an article of its own, which no other journey reads. */
const mine = (own: string, other: string) => (test.info().project.name === 'js' ? own : other)

test('R-INS-5 R-ALL-1 an admin words a mail, sees it beforehand, and a supervisor puts it in force', async ({
  page,
  browser,
}) => {
  const title = mine('施設の閉鎖の取消し', '管理者の復旧')
  const line = `窓口の番号は ${randomUUID()} です。`
  await signInAsStaff(page, 'admin')
  await page.goto('/staff/settings')
  await page.getByRole('link', { name: 'メールの文面', exact: true }).click()
  await expectAccessible(page)
  await page.getByRole('link', { name: title, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  const body = page.getByLabel('本文', { exact: true })
  const text = await body.inputValue()
  await test.step('what is wrong is said before anything is proposed', async () => {
    await body.fill(text.replace('{{リンク}}', '{{電話番号}}'))
    await page.getByRole('button', { name: 'メールの見本を表示する' }).click()
    await expect(page.getByRole('alert').getByText('本文の「{{電話番号}}」は使えません。')).toBeVisible()
    await expect(body).toHaveValue(/電話番号/)
    await expectAccessible(page)
  })
  await test.step('the mail with samples, as text and as HTML', async () => {
    await body.fill(`${text}\n\n${line}`)
    await page.getByRole('button', { name: 'メールの見本を表示する' }).click()
    const preview = page.getByRole('region', { name: 'メールの見本' })
    await expect(preview.getByText(line)).toBeVisible()
    await expect(preview).not.toContainText('{{')
    // axe waits for ever for a frame in which no script may run; the page around it was looked at above.
    await expect(preview.frameLocator('iframe').getByText(line)).toBeVisible()
  })
  await page.getByLabel('変更する理由').fill('窓口を案内するため')
  await page.getByRole('button', { name: '変更を申し出る' }).click()
  await expect(page.getByText('変更を申し出ました。')).toBeVisible()
  const own = page.getByRole('form').filter({ hasText: line })
  await expect(own.getByRole('button')).toHaveText(['この変更を取り下げる'])
  await expectAccessible(page)
  await asSupervisor(browser, async (other) => {
    await other.goto('/staff/settings')
    const proposal = other.getByRole('form').filter({ hasText: line })
    await expect(proposal).toContainText('追加：')
    await proposal.getByRole('button', { name: 'この変更を反映する' }).click()
    await expect(other.getByText('変更を反映しました。')).toBeVisible()
    await other.goto('/staff/settings/mails')
    await expect(other.getByRole('row').filter({ hasText: title })).toContainText('変更済み')
    await expectAccessible(other)
    await other.getByRole('link', { name: title, exact: true }).click()
    await expect(other.getByRole('main').getByText(line).first()).toBeVisible()
  })
})

test('R-SITE-3 R-ALL-4 an admin plans to take news away, and what is not there is explained', async ({
  page,
}) => {
  const title = mine(
    '健康保険証の新規発行が停止しました',
    'オンライン資格確認（資格確認限定型）の導入についての事務連絡が出されました',
  )
  const day = formatDate(addDays(jstDate(await currentTime()), 200 + Math.floor(Math.random() * 100)))
  await signInAsStaff(page, 'admin')
  await page.goto('/staff/settings/articles')
  await expectAccessible(page)
  await page.getByRole('link', { name: title, exact: true }).click()
  await page.getByLabel('この日から').fill('令和7年1月1日')
  await page.getByLabel('変更する理由').fill('期限が過ぎるため')
  await page.getByRole('button', { name: '変更を反映する' }).click()
  await expect(page.getByRole('alert').getByText('日付は明日以降にしてください。')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('この日から').fill(day)
  await page.getByRole('button', { name: '変更を反映する' }).click()
  await expect(page.getByText('変更を反映しました。')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: title })).toContainText(`公開${day}から非公開`)
  await expectAccessible(page)
  await page.goto('/news')
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  const answer = await page.goto('/guides/not-published')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('この記事は表示できません')
  await expectAccessible(page)
})

async function asSupervisor(browser: Browser, work: (page: Page) => Promise<void>) {
  await test.step('a supervisor in a browser of their own', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await signInAsStaff(page, 'supervisor')
    await work(page)
    await context.close()
  })
}
