import { randomInt } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import iconv from 'iconv-lite'
import { expectAccessible } from '@/e2e/steps/accessible'
import { aloneWithMasters } from '@/e2e/steps/masters'
import { summary } from '@/e2e/steps/organisation'
import { signInAsStaff } from '@/e2e/steps/staff'
import { newPerson } from '@/e2e/steps/world'
import { db } from '@/lib/adapters/db'

const header = 'prefecture,code7,name,postal_code,address,kind'

async function send(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.getByLabel('取り込むマスタ', { exact: true }).selectOption({ label: '施設マスタ' })
  await page.getByLabel('ファイル', { exact: true }).setInputFiles({
    ...{ name, mimeType: 'text/csv' },
    buffer: Buffer.isBuffer(content) ? content : Buffer.from(content),
  })
  await page.getByRole('button', { name: '内容を確認する' }).click()
}

const value = (page: Page, label: string) =>
  page.locator('dt', { hasText: label }).locator('xpath=following-sibling::dd')

test('R-CLK-7 R-ALL-1 R-ALL-2 one admin takes a list in, another takes it back', async ({
  page,
  browser,
}) => {
  const { facility } = await newPerson()
  const symbol = `E${randomInt(10_000_000, 99_999_999)}`
  // Two kinds in one list: nothing that another test works with is closed.
  const moved = `${facility.prefecture},${facility.code},${facility.name},1050004,移転先一丁目１番,medical`
  const added = `27,${symbol},見本髙﨑接骨院,5300001,大阪市北区,judo`
  await signInAsStaff(page, 'admin')
  await page.getByRole('link', { name: 'マスタの取り込み' }).click()
  await expectAccessible(page)

  await page.getByRole('button', { name: '内容を確認する' }).click()
  await expect(page).toHaveTitle(/^エラー：/)
  await expect(summary(page)).toContainText('取り込むマスタを選んでください。')
  await expect(summary(page)).toContainText('ファイルが選ばれていません。')
  await expectAccessible(page)

  await aloneWithMasters(async () => {
    await send(page, '誤り.csv', [header, added, '48,1234567,見本,1050004,港区,medical'].join('\n'))
    const problem = page.getByRole('row', { name: /3行目/ })
    await expect(problem).toContainText('prefecture')
    await expect(problem).toContainText('48')
    await expectAccessible(page)
    await page.getByRole('button', { name: '取り込む', exact: true }).click()
    await expect(summary(page)).toContainText('ファイルに誤りのある行があります。')
    await page.getByRole('button', { name: 'やめる' }).click()
    await expect(page.getByText('取り込みをやめました。')).toBeVisible()

    await send(page, '一覧.csv', iconv.encode([header, moved, added].join('\r\n'), 'cp932'))
    await expect(value(page, 'ファイル')).toHaveText('一覧.csv（CP932）')
    await expect(value(page, '追加')).toHaveText('1件')
    await expect(value(page, '変更').first()).toHaveText('1件')
    await expect(page.getByText('移転先一丁目１番')).toBeVisible()
    await expect(page.getByText('見本髙﨑接骨院')).toBeVisible()
    await expectAccessible(page)
    expect(await db.facility.count({ where: { code: symbol } })).toBe(0)
    await page.getByRole('button', { name: '取り込む', exact: true }).click()
    await expect(page.getByText('取り込みました。')).toBeVisible()
    await expect(page.getByText('取り消しは、ほかの運用管理者が行います。')).toBeVisible()
    await expectAccessible(page)
    expect(await db.facility.count({ where: { code: symbol } })).toBe(1)

    const context = await browser.newContext()
    const other = await context.newPage()
    await signInAsStaff(other, 'admin')
    await other.goto(new URL(page.url()).pathname)
    await other.getByText('一覧.csv の取り込みを取り消す').click()
    await other.getByRole('button', { name: 'この取り込みを取り消す' }).click()
    await expect(other.getByText('取り込みを取り消しました。')).toBeVisible()
    await expectAccessible(other)
    expect(await db.facility.count({ where: { code: symbol } })).toBe(0)
    await context.close()
  })
})

test('R-CLK-7 the approver reads the history and changes nothing; a clerk sees nothing', async ({
  browser,
}) => {
  const [one, two] = [await browser.newContext(), await browser.newContext()]
  const [supervisor, clerk] = [await one.newPage(), await two.newPage()]
  await signInAsStaff(supervisor, 'supervisor')
  await supervisor.getByRole('link', { name: 'マスタの取り込み' }).click()
  await expect(supervisor.getByRole('heading', { name: '取り込みの履歴' })).toBeVisible()
  await expect(supervisor.getByRole('button', { name: '内容を確認する' })).toHaveCount(0)
  await signInAsStaff(clerk, 'clerk')
  expect((await clerk.goto('/staff/imports'))?.status()).toBe(403)
  await one.close()
  await two.close()
})
