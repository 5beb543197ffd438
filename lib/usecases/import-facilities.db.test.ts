import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { open } from '@/lib/adapters/crypto'
import { db, pool } from '@/lib/adapters/db'
import { testDatabase } from '@/lib/test-support/test-database'
import { importFacilities } from '@/lib/usecases/import-facilities'
import type { FacilityImportOrder } from '@/lib/usecases/import-facilities/order'
import { operator } from '@/lib/usecases/transact'

const folder = mkdtempSync(join(tmpdir(), 'facilities-'))
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => testDatabase().reset())

const now = new Date('2026-11-20T03:00:00Z')
const header = 'prefecture,code7,name,postal_code,address'
const sample = '13,0270751,見本髙﨑医院,1050004,港区新橋２－１－３'
const other = '26,9900042,見本𠮷田病院,6068507,京都市左京区'

/** Imports the lines, the header first unless they bring their own. */
async function importLines(lines: string[] | Buffer, order: Partial<FacilityImportOrder> = {}) {
  const path = join(folder, 'list.csv')
  const isOwn = Buffer.isBuffer(lines) || /code/.test(lines[0] ?? '')
  writeFileSync(
    path,
    Buffer.isBuffer(lines) ? lines : `${[...(isOwn ? [] : [header]), ...lines].join('\n')}\n`,
  )
  const act = { name: 'master.import' as const, actor: operator, now }
  return importFacilities(act, { path, byLabel: 'test', kind: 'MEDICAL', ...order })
}

const facilities = () => db.facility.findMany({ orderBy: [{ prefecture: 'asc' }, { code: 'asc' }] })

describe('R-CLK-7 importing facilities', () => {
  it('adds what is new, as published (R-ALL-5, D-10)', async () => {
    const name = '見本\uE38B田　葛\u{E0100}医院'
    expect(await importLines([sample, `26,9900042,${name},606-8507,`])).toMatchObject({
      outcome: 'applied',
      added: 2,
      changed: 0,
      gone: 0,
      unchanged: 0,
      kinds: ['MEDICAL'],
    })
    expect(await facilities()).toMatchObject([
      {
        kind: 'MEDICAL',
        prefecture: '13',
        code: '0270751',
        name: '見本髙﨑医院',
        postalCode: '1050004',
        address: '港区新橋２－１－３',
        closedAt: null,
      },
      { prefecture: '26', name, postalCode: '6068507', address: null },
    ])
  })

  it('the same file again changes nothing and says so', async () => {
    await importLines([sample, other])
    const before = await facilities()
    expect(await importLines([sample, other])).toMatchObject({ outcome: 'unchanged', added: 0, unchanged: 2 })
    expect(await facilities()).toEqual(before)
  })

  it('changes, closes and reopens, keeping the ids', async () => {
    await importLines([sample, other, '14,0803304,見本大学病院,2360004,横浜市'])
    const [first, , third] = await facilities()
    const moved = sample.replace('新橋２－１－３', '芝１－１')
    expect(await importLines([moved, other])).toMatchObject({ changed: 1, gone: 1, unchanged: 1, added: 0 })
    const after = await facilities()
    expect(after).toMatchObject([
      { id: first?.id, address: '港区芝１－１' },
      { code: '0803304', closedAt: now },
      { code: '9900042', closedAt: null },
    ])
    expect(await importLines([moved, other, '14,0803304,見本大学病院,2360004,横浜市金沢区'])).toMatchObject({
      outcome: 'applied',
      reopened: 1,
      unchanged: 2,
      changed: 0,
    })
    expect(third && (await facilities())[1]).toMatchObject({ address: '横浜市金沢区', closedAt: null })
  })

  it('leaves other kinds alone, and closes nothing where the file has several', async () => {
    await importLines([sample], { kind: 'DENTAL' })
    expect(await importLines([other])).toMatchObject({ added: 1, gone: 0 })
    const mixed = [`${header},kind`, `${other},dental`, `${sample},pharmacy`]
    expect(await importLines(mixed, { kind: undefined })).toMatchObject({ added: 2, gone: null })
    expect(await db.facility.count({ where: { closedAt: { not: null } } })).toBe(0)
  })

  it('columns that are not in the file stay as they are', async () => {
    await importLines([
      `${header},name_kana,phone,valid_from,valid_to`,
      `${sample},ﾐﾎﾝ,03-3591-1111,2026/4/1,20300401`,
    ])
    const before = await facilities()
    expect(before).toMatchObject([
      {
        nameKana: 'ミホン',
        phone: '0335911111',
        validFrom: new Date('2026-04-01'),
        validTo: new Date('2030-04-01'),
      },
    ])
    expect(await importLines([sample])).toMatchObject({ outcome: 'unchanged' })
    expect(await facilities()).toEqual(before)
  })

  it('the national list fails the check digit 26 times: taken, and mentioned (D-7)', async () => {
    const report = await importLines(['13,0270752,見本医院,1050004,港区', sample])
    expect(report).toMatchObject({ outcome: 'applied', added: 2, warnings: { count: 1 } })
    expect(report.warnings.first).toMatchObject([{ line: 2, column: 'code7', value: '0270752' }])
  })

  it('施術所 by their 登録記号番号 in the column `code` (D-8)', async () => {
    const lines = ['name,code,address,prefecture,postal_code', '見本接骨院,契１２-345,大阪市,27,5300001']
    expect(await importLines(lines, { kind: 'JUDO' })).toMatchObject({ outcome: 'refused' })
    lines[1] = '見本接骨院,ａ１２-345,大阪市,27,5300001'
    expect(await importLines(lines, { kind: 'JUDO' })).toMatchObject({ outcome: 'applied' })
    expect(await facilities()).toMatchObject([{ kind: 'JUDO', code: 'A12345' }])
  })

  const text = `﻿${header}\r\n${sample}\r\n`
  it.each<[string, Buffer]>([
    ['UTF-8 with a byte order mark', Buffer.from(text)],
    ['CP932', iconv.encode(text.slice(1), 'cp932')],
    ['gz', gzipSync(text)],
    [
      'header names in another order',
      Buffer.from(
        `Code7,address,NAME,prefecture,postal_code,remark\n0270751,港区新橋２－１－３,見本髙﨑医院,13,1050004,x\n`,
      ),
    ],
  ])('reads %s', async (_, content) => {
    await importLines(content)
    expect(await facilities()).toMatchObject([{ name: '見本髙﨑医院', address: '港区新橋２－１－３' }])
  })
})

describe('R-CLK-7 rows in error', () => {
  it.each<[string, string, string]>([
    ['48,0270751,見本医院,1050004,港区', 'prefecture', '48'],
    ['00,0270751,見本医院,1050004,港区', 'prefecture', '00'],
    ['東京,0270751,見本医院,1050004,港区', 'prefecture', '東京'],
    ['13,270751,見本医院,1050004,港区', 'code7', '270751'],
    ['13,02707A1,見本医院,1050004,港区', 'code7', '02707A1'],
    ['13,0270751,　,1050004,港区', 'name', '　'],
    ['13,0270751,"見本\n医院",1050004,港区', 'name', '見本\n医院'],
    ['13,0270751,見本医院,105000,港区', 'postal_code', '105000'],
    [`13,0270751,${'あ'.repeat(201)},1050004,港区`, 'name', `${'あ'.repeat(60)}…`],
    ['13,0270751,見本医院,1050004', '', '13,0270751,見本医院,1050004'],
    ['13,0270751,見本,医院,1050004,港区', '', '13,0270751,見本,医院,1050004,港区'],
  ])('%s', async (line, column, value) => {
    const report = await importLines([sample.replace('0270751', '0314732'), line])
    expect(report).toMatchObject({ outcome: 'refused', added: 0, problems: { count: 1 } })
    expect(report.problems.first).toMatchObject([{ line: 3, column, value }])
    expect(report.problems.first[0]?.message).toMatch(/。$/)
    expect(await facilities()).toEqual([])
  })

  it.each([
    ['kind', 'clinic'],
    ['kind', 'dental'],
    ['phone', '12345'],
    ['valid_from', '2026-02-30'],
    ['valid_to', '令和8年'],
  ])('column %s: %s', async (column, value) => {
    const report = await importLines([`${header},${column}`, `${sample},${value}`])
    expect(report.problems.first).toMatchObject([{ line: 2, column, value }])
  })

  it('a facility named twice', async () => {
    const report = await importLines([sample, other, sample])
    expect(report.problems).toMatchObject({
      count: 1,
      first: [{ line: 4, column: 'code7', value: '0270751' }],
    })
    expect(report.problems.first[0]?.message).toContain('2行目と同じ')
  })

  it('all are counted, the first thousand are named, in the order of the file', async () => {
    const report = await importLines([...Array(1500).fill('13,1,見本医院,1050004,港区'), sample])
    expect(report.problems.count).toBe(1500)
    expect(report.problems.first.map(({ line }) => line)).toEqual(
      Array.from({ length: 1000 }, (_, i) => i + 2),
    )
    expect(await db.masterImport.findFirst()).toMatchObject({
      refused: 1500,
      added: 0,
      rowErrors: report.problems.first,
    })
  })

  it('good rows go ahead where the operator says so, and nothing is closed then', async () => {
    await importLines([other])
    const report = await importLines([sample, '99,9900042,見本,6068507,京都市'], { skipErrors: true })
    expect(report).toMatchObject({ outcome: 'applied', added: 1, gone: null, problems: { count: 1 } })
    expect(await db.facility.count({ where: { closedAt: null } })).toBe(2)
  })

  it.each<[string, string[], RegExp]>([
    ['a missing column', ['prefecture,code7,name,address'], /postal_code がありません/],
    ['a column twice', [`${header},code`], /code7 が2つ/],
    ['no rows', [header], /データの行がありません/],
    ['no content', [''], /空です|がありません/],
  ])('%s refuses the file', async (_, lines, sentence) => {
    await importLines([sample])
    await expect(importLines(lines)).rejects.toThrow(sentence)
    expect(await db.facility.count({ where: { closedAt: null } })).toBe(1)
  })

  it('asks for the kind where neither the file nor the operator says it', async () => {
    await expect(importLines([sample], { kind: undefined })).rejects.toThrow(/--kind/)
  })
})

describe('R-CLK-7 one import, one transaction', () => {
  it('leaves who, when and what in the list of imports and in the audit log', async () => {
    const { importId } = await importLines([sample])
    expect(await db.masterImport.findMany()).toMatchObject([
      { id: importId, target: 'facilities', fileName: 'list.csv', byLabel: 'test', startedAt: now, added: 1 },
    ])
    expect(await db.auditEntry.findMany()).toMatchObject([
      {
        name: 'master.import',
        actorRole: 'operator',
        subjectType: 'master-import',
        subjectId: String(importId),
      },
    ])
  })

  it('a dry run counts the same and changes nothing', async () => {
    await importLines([sample, other])
    await db.facility.updateMany({ where: { code: '9900042' }, data: { closedAt: now } })
    const lines = [sample.replace('港区', '中央区'), other, '14,0803304,見本大学病院,2360004,横浜市']
    const before = await facilities()
    const dry = await importLines(lines, { dryRun: true })
    expect(dry).toMatchObject({
      outcome: 'dry-run',
      added: 1,
      changed: 1,
      reopened: 1,
      gone: 0,
      importId: null,
    })
    expect(await facilities()).toEqual(before)
    expect(await db.masterImport.count()).toBe(1)
    const { added, changed, reopened, gone, unchanged } = await importLines(lines)
    expect({ added, changed, reopened, gone, unchanged }).toEqual({
      added: dry.added,
      changed: dry.changed,
      reopened: dry.reopened,
      gone: dry.gone,
      unchanged: dry.unchanged,
    })
  })

  it('a failure in the middle leaves nothing behind', async () => {
    await importLines([sample])
    await pool.query(`CREATE FUNCTION stop_here() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN IF NEW.code = '9900042' THEN RAISE EXCEPTION 'stop'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER stop_here BEFORE INSERT ON facility FOR EACH ROW EXECUTE FUNCTION stop_here()`)
    try {
      const before = await facilities()
      await expect(importLines([sample.replace('見本', '変更'), other])).rejects.toThrow('stop')
      expect(await facilities()).toEqual(before)
      expect(await db.masterImport.count()).toBe(1)
      expect(await db.auditEntry.count()).toBe(1)
      expect((await pool.query("SELECT to_regclass('facility_incoming') AS left")).rows).toEqual([
        { left: null },
      ])
    } finally {
      await pool.query('DROP TRIGGER stop_here ON facility; DROP FUNCTION stop_here()')
    }
    expect(await importLines([sample.replace('見本', '変更'), other])).toMatchObject({ changed: 1, added: 1 })
  })

  it('what a killed import left behind does not disturb the next', async () => {
    await pool.query('CREATE TABLE facility_incoming (line integer)')
    expect(await importLines([sample])).toMatchObject({ added: 1 })
  })

  it('a second import at the same time is told so', async () => {
    const client = await pool.connect()
    try {
      await client.query("SELECT pg_advisory_lock(hashtextextended('import:facilities', 0))")
      await expect(importLines([sample])).rejects.toThrow('別の施設マスタの取り込みが実行中です')
    } finally {
      client.release(true)
    }
    expect(await facilities()).toEqual([])
  })
})

describe('R-REG-6 people waiting for a code', () => {
  const waiting = { kind: 'MEDICAL' as const, prefecture: '13', code: '0270751', createdAt: now }

  it('are mailed once, as soon as the master holds it', async () => {
    const mails = ['a@example.jp', 'b@example.jp']
    await db.waitingRegistrant.createMany({
      data: [
        ...mails.map((email) => ({ ...waiting, email })),
        { ...waiting, email: 'c@example.jp', kind: 'DENTAL' },
        { ...waiting, email: 'd@example.jp', notifiedAt: now },
      ],
    })
    expect(await importLines([other])).toMatchObject({ notified: 0 })
    expect(await importLines([other, sample])).toMatchObject({ notified: 2 })
    expect(await importLines([other, sample])).toMatchObject({ notified: 0 })
    const outbox = await db.outboxMail.findMany({ orderBy: { to: 'asc' } })
    expect(outbox).toMatchObject(mails.map((to) => ({ to, template: 'facility-registered' })))
    const [first] = outbox
    const { link } = JSON.parse(first ? open(first.payload, `mail:${first.id}`) : '{}')
    expect(link).toMatch(/\/register\?kind=MEDICAL&prefecture=13&code=0270751$/)
    expect(link).not.toContain('example.jp')
  })

  it('hear nothing from a dry run', async () => {
    await db.waitingRegistrant.create({ data: { ...waiting, email: 'a@example.jp' } })
    await importLines([sample], { dryRun: true })
    expect(await db.outboxMail.count()).toBe(0)
  })
})

const national = fileURLToPath(
  new URL('../../../shared/data/medical-institutions-2025-08.csv.gz', import.meta.url),
)
const reason = existsSync(national) ? '' : ' (skipped: ../shared/data is not present)'

describe.skipIf(reason !== '')(`the national list of 2025-08${reason}`, () => {
  it('R-CLK-7 R-ALL-5 all 84 790 rows, then nothing to change', { timeout: 60_000 }, async () => {
    const run = () =>
      importFacilities(
        { name: 'master.import', actor: operator, now },
        { path: national, byLabel: 'test', kind: 'MEDICAL' },
      )
    const counts = { rows: 84_790, problems: { count: 0 }, warnings: { count: 26 } }
    expect(await run()).toMatchObject({ ...counts, outcome: 'applied', added: 84_790, encoding: 'utf-8' })
    expect(await run()).toMatchObject({ ...counts, outcome: 'unchanged', unchanged: 84_790, gone: 0 })
    const { rows } = await pool.query(
      'SELECT prefecture, code AS code7, name, postal_code, address FROM facility ORDER BY id',
    )
    const [, ...published] = gunzipSync(readFileSync(national)).toString('utf8').trim().split('\n')
    const kept = rows.map((row) => Object.values(row).join(','))
    expect(kept).toHaveLength(published.length)
    expect(kept.find((line, index) => line !== published[index])).toBeUndefined()
  })
})
