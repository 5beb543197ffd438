import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { readXlsx } from 'hucre/xlsx'
import { expectAccessible } from '@/e2e/steps/accessible'
import { signIn } from '@/e2e/steps/account'
import {
  newAssociation,
  newInsurerManager,
  newInsurers,
  rowOf,
  sendFile,
  sendRows,
} from '@/e2e/steps/association'
import { mailTo } from '@/e2e/steps/mail'
import { summary } from '@/e2e/steps/organisation'
import { db } from '@/lib/adapters/db'

const value = (page: Page, label: string) =>
  page.locator('dt', { hasText: label }).locator('xpath=following-sibling::dd')

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function openBulk(page: Page): Promise<void> {
  await page.getByRole('link', { name: '届出', exact: true }).first().click()
  await page.getByRole('link', { name: /^一括届出/ }).click()
  await expect(heading(page)).toHaveText('一括届出')
}

test('R-INS-4 R-ALL-2 an association files 300, one is wrong, mends it in the browser and sees 300 receipts', async ({
  page,
}) => {
  test.slow()
  const insurers = await newInsurers(300)
  const { person, organisationId } = await newAssociation(insurers)
  await signIn(page, person)
  await openBulk(page)
  await expectAccessible(page)

  const [template] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '導入届の入力済みの様式（Excel）' }).click(),
  ])
  const book = await readXlsx(await readFile(await template.path()))
  expect(book.sheets.map(({ name, rows }) => [name, rows.length]).slice(0, 2)).toEqual([
    ['導入届', 301],
    ['記入例', 2],
  ])

  const wrong = { phone: '0312' }
  await sendRows(
    page,
    insurers.map((insurer, index) => rowOf(insurer, index === 149 ? wrong : {})),
  )
  await expect(heading(page)).toHaveText('読み込んだファイルの確認')
  await expect(value(page, '誤りのある行')).toContainText('1件')
  await expect(page.getByRole('row', { name: /151行目/ })).toContainText('K列 電話番号「0312」')
  await expectAccessible(page)

  await page.getByRole('link', { name: '151行目' }).click()
  await expect(page).toHaveTitle(/^エラー：/)
  await expectAccessible(page)
  await page.getByLabel('電話番号', { exact: true }).fill('03-0000-000')
  await page.getByRole('button', { name: 'この行を直す' }).click()
  await expect(summary(page)).toContainText('電話番号は10桁または11桁')
  await page.getByLabel('電話番号', { exact: true }).fill('03-0000-0009')
  await page.getByRole('button', { name: 'この行を直す' }).click()
  await expect(page.getByText('151行目を直しました。')).toBeVisible()

  await page.getByRole('link', { name: '提出できる300件の提出に進む' }).click()
  await expect(page.getByText(/締切の処理に入ります/).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '300件の届出を提出する' }).click()
  await expect(page.getByText('届出を受け付けました。')).toBeVisible()
  const filed = () => db.notice.count({ where: { filerOrganisationId: organisationId, status: 'RECEIVED' } })
  await expect.poll(filed, { timeout: 60_000 }).toBe(300)

  await page.reload()
  await expect(value(page, '提出した行')).toContainText('300件')
  await expect(page.getByRole('row', { name: /受付番号 N\d\d-\d{7}-\d/ })).toHaveCount(50)
  await page.getByRole('link', { name: '次のページ' }).click()
  await expect(page.getByRole('row', { name: /52行目/ })).toContainText('受付番号 N')
  await expectAccessible(page)
  const [list] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '提出した届出の一覧（PDF）' }).click(),
  ])
  expect((await readFile(await list.path())).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await mailTo(person.email, '300件を受け付けました')).text).toContain('提出していない行はありません')

  await page.goto('/notices/bulk/insurers')
  await expect(page.getByRole('link', { name: '手続き中 300件' })).toBeVisible()
  await page.getByLabel('保険者番号または名称').fill('試験第150健康保険組合')
  await page.getByRole('button', { name: '探す' }).click()
  await expect(page.getByRole('row', { name: /試験第150健康保険組合/ })).toContainText('受付')
  await expectAccessible(page)
})

test('R-INS-4 R-ALL-1 what is no list, or the same insurer twice, is said; nothing is filed', async ({
  page,
}) => {
  const insurers = await newInsurers(2)
  const { person, organisationId } = await newAssociation(insurers)
  const [one, two] = insurers
  if (!one || !two) throw new Error('two')
  await signIn(page, person)
  await openBulk(page)
  await page.getByRole('button', { name: 'ファイルを読み込む' }).click()
  await expect(summary(page)).toContainText('ファイルが選ばれていません。')
  await expect(page).toHaveTitle(/^エラー：/)
  await expectAccessible(page)
  await sendFile(page, '一覧.csv', Buffer.from('なまえ,ばんごう\nあ,い\n'))
  await expect(summary(page)).toContainText('見出しの行（「保険者コード」「名称」など）が見つかりません。')

  await sendRows(page, [rowOf(one), rowOf(two), rowOf(one)])
  await expect(page.getByRole('row', { name: /^2行目/ })).toContainText('同じ保険者が4行目にもあります')
  await page.getByRole('link', { name: '4行目' }).click()
  await page.getByText('4行目を削除する').click()
  await page.getByRole('button', { name: '4行目を取り除く' }).click()
  await expect(page.getByText('4行目を取り除きました。')).toBeVisible()
  await expect(value(page, '誤りのある行')).toHaveText('0件')
  await expect(value(page, '提出できる行')).toHaveText('2件')
  expect(await db.notice.count({ where: { filerOrganisationId: organisationId } })).toBe(0)
})

test('R-INS-4 an insurer lets an association file for it and takes that back', async ({
  page,
  browser,
  javaScriptEnabled,
}) => {
  const [insurer] = await newInsurers(1)
  if (!insurer) throw new Error('one')
  const { person } = await newInsurerManager(insurer)
  const association = await newAssociation([])
  await signIn(page, person)
  await page.getByRole('link', { name: '届出', exact: true }).first().click()
  await page.getByRole('link', { name: /^届出の委任/ }).click()
  await expect(page.getByText('委任している保険者団体はありません。')).toBeVisible()
  await page.getByRole('link', { name: '保険者団体に委任する' }).click()
  await page.getByRole('button', { name: 'この団体に委任する' }).click()
  await expect(summary(page)).toContainText('委任する保険者団体を選んでください。')
  await expectAccessible(page)
  await page.getByLabel('保険者団体', { exact: true }).selectOption({ label: association.name })
  await page.getByRole('button', { name: 'この団体に委任する' }).click()
  await expect(page.getByText('届出の委任を登録しました。')).toBeVisible()
  await expectAccessible(page)

  const context = await browser.newContext({ javaScriptEnabled })
  const other = await context.newPage()
  await signIn(other, association.person)
  await other.goto('/notices/bulk/insurers')
  await expect(other.getByRole('row', { name: new RegExp(insurer.name) })).toContainText('届出なし')

  await page.getByRole('link', { name: `${association.name}への委任を取り消す` }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: `${association.name}への委任を取り消す` }).click()
  await expect(page.getByText('届出の委任を取り消しました。')).toBeVisible()
  await other.reload()
  await expect(other.getByText('委任を受けた保険者はまだありません。')).toBeVisible()
  await context.close()
})
