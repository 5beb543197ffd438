import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { expectAccessible } from '@/e2e/steps/accessible'
import { signInAsCoordinator } from '@/e2e/steps/coordinator'
import { summary } from '@/e2e/steps/organisation'
import { writeOfficialList } from '@/lib/adapters/spreadsheet/write-official-list'
import { parseInsurerRow } from '@/lib/domain/list/insurer-row'
import { typedInsurer } from '@/lib/domain/list/sample-rows.fixture'
import { writtenCells } from '@/lib/domain/list/written-row'
import { institutionRows } from '@/lib/test-support/institution-rows'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const value = (page: Page, label: string) =>
  page.getByRole('term').filter({ hasText: label }).locator('xpath=following-sibling::dd')

async function sendFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
  await page.getByLabel('一覧表のファイル').setInputFiles(file)
  await page.getByRole('button', { name: 'ファイルを読み込む' }).click()
}

async function save(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: `${format}で保存する` }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** As Excel saves it: the same cells, one of them changed. */
async function changed(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  const { sheets } = await readXlsx(bytes)
  const [sheet] = sheets
  if (!sheet) throw new Error('one sheet')
  const rows = sheet.rows.map((row) => row.map((cell) => (cell === from ? to : cell)))
  return writeXlsx({ sheets: [{ name: sheet.name, rows, merges: sheet.merges }] })
}

test('R-LST-4 R-ALL-2 a coordinator reads a file, sees what it does, brings it in, saves it, changes a cell and brings that in', async ({
  page,
}) => {
  test.slow()
  const rows = institutionRows(3).map((row) => writtenCells('institutions', row))
  const [one = [], two = [], three = []] = rows
  await signInAsCoordinator(page)
  await page.goto('/lists/institutions')
  await sendFile(
    page,
    '一覧表.csv',
    await writeOfficialList('csv', 'institutions', [one, two, three.with(4, '1234')]),
  )
  await expect(heading(page)).toHaveText('読み込んだファイルの確認')
  await expect(value(page, '追加')).toHaveText('2件')
  await expect(value(page, '誤り')).toHaveText('1件')
  await expect(page.getByRole('row', { name: /4行目/ })).toContainText('電話番号')
  await expect(page.getByRole('row', { name: /4行目/ })).toContainText('1234')
  await expectAccessible(page)
  await page.getByRole('button', { name: '誤りのない2件を反映する' }).click()
  await expect(page.getByText('一覧表に反映しました。')).toBeVisible()
  await expect(value(page, '追加した行')).toHaveText('2件')
  await expect(page.getByRole('row', { name: /4行目/ })).toContainText('電話番号')
  await expectAccessible(page)

  await page.getByRole('link', { name: '一覧表に戻る' }).click()
  await expect(page.getByText('反映済み')).toBeVisible()
  const saved = await save(page, 'Excel')
  expect(saved.name).toMatch(/^実施機関一覧表_\d{4}-\d\d-\d\d\.xlsx$/)
  const edited = await changed(saved.bytes, one[1] ?? '', '髙﨑診療所')
  await sendFile(page, saved.name, edited)
  await expect(value(page, '変更なし')).toHaveText('1件')
  await expect(page.getByRole('row', { name: /髙﨑診療所/ })).toContainText(
    `実施機関名：${one[1]} → 髙﨑診療所`,
  )
  await expectAccessible(page)
  await page.getByRole('button', { name: '誤りのない1件を反映する' }).click()
  await expect(value(page, '変更した行')).toHaveText('1件')

  await page.getByRole('link', { name: '一覧表に戻る' }).click()
  const again = await save(page, 'CSV（UTF-8）')
  expect(again.bytes.toString()).toContain('髙﨑診療所')
  await sendFile(page, again.name, again.bytes)
  await expect(page.getByText('ファイルの内容は、いまの一覧表と同じです。')).toBeVisible()
  await expect(page.getByRole('button', { name: /反映/ })).toHaveCount(0)
  await expectAccessible(page)

  await page.getByRole('link', { name: '反映せずに一覧表に戻る' }).click()
  await sendFile(page, '一部.xlsx', await writeOfficialList('xlsx', 'institutions', [two]))
  await page.getByLabel('ファイルにない1行を一覧表から外す').check()
  await expectAccessible(page)
  await page.getByRole('button', { name: '一覧表に反映する' }).click()
  await expect(value(page, '一覧表から外した行')).toHaveText('1件')
  await page.getByRole('link', { name: '一覧表に戻る' }).click()
  await expect(page.getByRole('link', { name: '髙﨑診療所' })).toHaveCount(0)
})

test('R-LST-4 R-ALL-1 no file, a picture and the other list are told on the page of the list', async ({
  page,
}) => {
  await signInAsCoordinator(page)
  await page.goto('/lists/insurers')
  await page.getByRole('button', { name: 'ファイルを読み込む' }).click()
  await expect(summary(page)).toContainText('ファイルが選ばれていません。')
  await expect(page).toHaveTitle(/^エラー：/)
  await expectAccessible(page)
  await sendFile(page, '写真.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))
  await expect(summary(page)).toContainText('ExcelファイルでもCSVファイルでもありません。')
  const insurer = writtenCells('insurers', parseInsurerRow(typedInsurer))
  const institutions = institutionRows(1).map((row) => writtenCells('institutions', row))
  await sendFile(page, '一覧表.xlsx', await writeOfficialList('xlsx', 'institutions', institutions))
  await expect(summary(page)).toContainText('このファイルは実施機関一覧表です。')
  await sendFile(page, '一覧表.csv', await writeOfficialList('cp932', 'insurers', [insurer]))
  await expect(value(page, '追加')).toHaveText('1件')
  await expect(page.getByText(/検証番号/)).toBeVisible()
  await expectAccessible(page)
})

test('R-LST-4 a list that changes between the preview and the button is told, and nothing is done', async ({
  page,
}) => {
  const rows = institutionRows(2).map((row) => writtenCells('institutions', row))
  await signInAsCoordinator(page)
  await page.goto('/lists/institutions')
  await sendFile(page, '一覧表.xlsx', await writeOfficialList('xlsx', 'institutions', rows))
  const other = await page.context().newPage()
  await other.goto('/lists/institutions')
  await sendFile(other, '別の一覧表.xlsx', await writeOfficialList('xlsx', 'institutions', rows.slice(1)))
  await page.getByRole('button', { name: '誤りのない2件を反映する' }).click()
  await expect(summary(page)).toContainText('ほかの人が先に内容を変更しました。')
  await expectAccessible(page)
  await page.goto('/lists/institutions/file')
  await expect(value(page, '追加')).toHaveText('1件')
})
