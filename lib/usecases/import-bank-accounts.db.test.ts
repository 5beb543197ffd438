import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { db, pool } from '@/lib/adapters/db'
import { importBankAccountsCommand } from '@/lib/commands/portal/import-bank-accounts'
import { runPortalCommand } from '@/lib/commands/portal/run-portal-command'
import { actOfViewer, makeApplicant, makeFacility, noon } from '@/lib/test-support/applicant'
import { captureOutput } from '@/lib/test-support/captured-output'
import { testDatabase } from '@/lib/test-support/test-database'
import { type BankImportOrder, importBankAccounts } from './import-bank-accounts'
import { undoBankAccounts } from './import-bank-accounts/apply'
import { startApplication } from './start-application'
import { operator } from './transact'
import { verifyFacility } from './verify-facility'

const folder = mkdtempSync(join(tmpdir(), 'bank-'))
const path = join(folder, 'accounts.csv')
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => testDatabase().reset())

const header = 'prefecture,kind,code7,account_number'

async function take(lines: string[] | Buffer, order: Partial<BankImportOrder> = {}) {
  const own = Buffer.isBuffer(lines) || /code/.test(lines[0] ?? '')
  writeFileSync(
    path,
    own ? (Buffer.isBuffer(lines) ? lines : lines.join('\n')) : [header, ...lines].join('\n'),
  )
  const act = { name: 'master.import' as const, actor: operator, now: noon }
  return importBankAccounts(act, { path, byLabel: 'test', ...order })
}

const dental = (code: string, prefecture = '13') => makeFacility({ kind: 'DENTAL', code, prefecture })
const hashes = () => db.bankAccount.findMany({ orderBy: { facilityId: 'asc' } })

describe('R-CLK-7 importing bank accounts', () => {
  it('adds and changes, and the same file again changes nothing and says so', async () => {
    await dental('0000001')
    await dental('0000002')
    const lines = ['13,dental,0000001,1234567', '13,dental,0000002,0000012']
    expect(await take(lines)).toMatchObject({
      outcome: 'applied',
      added: 2,
      changed: 0,
      unchanged: 0,
      rows: 2,
    })
    const before = await hashes()
    expect(before.map(({ hash }) => hash.length)).toEqual([32, 32])
    expect(await take(lines)).toMatchObject({ outcome: 'unchanged', added: 0, changed: 0, unchanged: 2 })
    expect(await hashes()).toEqual(before)
    expect(await take(['13,dental,0000002,13'])).toMatchObject({
      outcome: 'applied',
      changed: 1,
      notInFile: 1,
    })
    expect((await hashes())[0]).toEqual(before[0])
    expect((await hashes())[1]).not.toEqual(before[1])
    expect(await db.masterImport.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
      { target: 'bank-accounts', fileName: 'accounts.csv', added: 2, byLabel: 'test', startedAt: noon },
      { added: 0, unchanged: 2 },
      { changed: 1 },
    ])
    expect(await db.auditEntry.count({ where: { name: 'master.import' } })).toBe(3)
  })

  it('R-VER-2 leading zeros are one number, two facilities with one number do not look alike', async () => {
    await dental('0000001')
    await dental('0000001', '14')
    await take(['13,dental,0000001,0012345', '14,dental,0000001,12345'])
    const [first, second] = await hashes()
    expect(first?.hash).not.toEqual(second?.hash)
    expect(await take(['13,dental,0000001,12345'])).toMatchObject({ outcome: 'unchanged', unchanged: 1 })
  })

  it('a dry run says what would change and changes nothing', async () => {
    await dental('0000001')
    const report = await take(['13,dental,0000001,1'], { dryRun: true })
    expect(report).toMatchObject({ outcome: 'dry-run', added: 1, importId: null })
    expect([await db.bankAccount.count(), await db.masterImport.count()]).toEqual([0, 0])
  })

  const text = `${header}\r\n13,歯科,0000001,1\r\n`.replace('歯科', 'dental')
  it.each<[string, Buffer]>([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    [
      'CP932',
      iconv.encode(
        text.replace('account_number', 'account_number,備考').replace(',1\r', ',1,髙﨑\r'),
        'cp932',
      ),
    ],
    ['gz', gzipSync(text)],
    ['another order, `code`', Buffer.from('account_number,code,kind,prefecture\n１,0000001,Dental,１３\n')],
  ])('reads %s', async (_, bytes) => {
    await dental('0000001')
    expect(await take(bytes)).toMatchObject({ outcome: 'applied', added: 1 })
  })

  it('the last import can be undone', async () => {
    await dental('0000001')
    await dental('0000002')
    await take(['13,dental,0000001,1'])
    const before = await hashes()
    const { importId } = await take(['13,dental,0000001,2', '13,dental,0000002,3'])
    await db.$transaction((tx) => undoBankAccounts(tx, importId ?? 0))
    expect(await hashes()).toEqual(before)
  })
})

const number = '7654321'

describe('R-CLK-7 R-VER-2 rows in error are named by line and column, never by what stands there', () => {
  it.each([
    [`48,dental,0000001,${number}`, 'prefecture'],
    [`13,clinic,0000001,${number}`, 'kind'],
    [`13,insurer,0000001,${number}`, 'kind'],
    [`13,dental,1,${number}`, 'code7'],
    [`13,dental,0000009,${number}`, 'code7'],
    [`13,dental,${number},0000001`, 'code7'],
    [`13,pharmacy,0000001,${number}`, 'code7'],
    [`13,dental,0000001,${number}8`, 'account_number'],
    [`13,dental,0000001,x${number}`, 'account_number'],
    ['13,dental,0000001,', 'account_number'],
    [`13,dental,${number}`, ''],
    [`13,dental,0000002,${number}`, 'code7'],
  ])('%s', async (line, column) => {
    await dental('0000001')
    await dental('0000002')
    const report = await take(['13,dental,0000002,1', line])
    expect(report).toMatchObject({ outcome: 'refused', added: 0, problems: { count: 1 } })
    expect(report.problems.first).toMatchObject([{ line: 3, column, value: '' }])
    expect(report.problems.first[0]?.message).toMatch(/。$/)
    expect(await db.bankAccount.count()).toBe(0)
    expect(JSON.stringify(report)).not.toContain(number)
    const { rows } = await pool.query(
      'SELECT m::text AS row FROM master_import m UNION ALL SELECT a::text FROM audit_entry a',
    )
    expect(rows.map(({ row }) => row).join()).not.toContain(number)
  })

  it.each<[string, string[], RegExp]>([
    ['a missing column', ['prefecture,kind,code7'], /account_number がありません/],
    ['a column twice', [`${header},code`], /code7 が2つ/],
    ['no rows', [header], /データの行がありません/],
  ])('%s refuses the file', async (_, lines, sentence) => {
    await expect(take(lines)).rejects.toThrow(sentence)
  })
})

describe('R-CLK-7 import bank-accounts', () => {
  const written = captureOutput()
  const run = (...words: string[]) => runPortalCommand([importBankAccountsCommand], words)

  it('R-VER-2 what it brings confirms the facility, and nothing it says holds the number', async () => {
    const viewer = await makeApplicant({ kind: 'DENTAL', code: '0000001' })
    writeFileSync(path, `${header}\n13,dental,0000001,00${number}\n`)
    expect(await run('import', 'bank-accounts', path)).toBe(1)
    writeFileSync(path, `${header}\n13,dental,0000001,${number}\n`)
    expect(await run('import', 'bank-accounts', path)).toBe(0)
    expect(written.out).toContain('口座番号を取り込みました（1行、UTF-8')
    expect(await run('import', 'bank-accounts', path, '--json')).toBe(0)
    expect(JSON.parse(written.out.trim().split('\n').at(-1) ?? '')).toMatchObject({ outcome: 'unchanged' })
    expect(written.out + written.err).not.toContain(number)
    const act = actOfViewer(viewer, 'application.start')
    const { id } = await startApplication(act, viewer, viewer.facilities[0]?.id ?? 0)
    expect(await verifyFacility(act, viewer, id, number)).toEqual({ outcome: 'MATCHED' })
  })
})
