import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { beforeEach, describe, expect, it } from 'vitest'
import { db, pool } from '@/lib/adapters/db'
import { noon } from '@/lib/test-support/applicant'
import { allFacilities, alsoListed, importLines, listed, listHeader } from '@/lib/test-support/facility-list'
import { testDatabase } from '@/lib/test-support/test-database'

beforeEach(() => testDatabase().reset())

describe('R-CLK-7 importing facilities', () => {
  it('adds what is new, as published (R-ALL-5, D-10)', async () => {
    const name = '見本\uE38B田　葛\u{E0100}\\N医院'
    expect(await importLines([listed, `26,9900042,${name},606-8507,`])).toMatchObject({
      outcome: 'applied',
      added: 2,
      changed: 0,
      gone: 0,
      unchanged: 0,
      kinds: ['MEDICAL'],
    })
    expect(await allFacilities()).toMatchObject([
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
    await importLines([listed, alsoListed])
    const before = await allFacilities()
    expect(await importLines([listed, alsoListed])).toMatchObject({
      outcome: 'unchanged',
      added: 0,
      unchanged: 2,
    })
    expect(await allFacilities()).toEqual(before)
  })

  it('changes, closes and reopens, keeping the ids', async () => {
    await importLines([listed, alsoListed, '14,0803304,見本大学病院,2360004,横浜市'])
    const [first, , third] = await allFacilities()
    const moved = listed.replace('新橋２－１－３', '芝１－１')
    expect(await importLines([moved, alsoListed])).toMatchObject({
      changed: 1,
      gone: 1,
      unchanged: 1,
      added: 0,
    })
    const after = await allFacilities()
    expect(after).toMatchObject([
      { id: first?.id, address: '港区芝１－１' },
      { code: '0803304', closedAt: noon },
      { code: '9900042', closedAt: null },
    ])
    expect(
      await importLines([moved, alsoListed, '14,0803304,見本大学病院,2360004,横浜市金沢区']),
    ).toMatchObject({
      outcome: 'applied',
      reopened: 1,
      unchanged: 2,
      changed: 0,
    })
    expect(third && (await allFacilities())[1]).toMatchObject({ address: '横浜市金沢区', closedAt: null })
  })

  it('leaves alsoListed kinds alone, and closes nothing where the file has several', async () => {
    await importLines([listed], { kind: 'DENTAL' })
    expect(await importLines([alsoListed])).toMatchObject({ added: 1, gone: 0 })
    const mixed = [`${listHeader},kind`, `${alsoListed},dental`, `${listed},pharmacy`]
    expect(await importLines(mixed, { kind: undefined })).toMatchObject({ added: 2, gone: null })
    expect(await db.facility.count({ where: { closedAt: { not: null } } })).toBe(0)
  })

  it('columns that are not in the file stay as they are', async () => {
    await importLines([
      `${listHeader},name_kana,phone,valid_from,valid_to`,
      `${listed},ﾐﾎﾝ,03-3591-1111,2026/4/1,20300401`,
    ])
    const before = await allFacilities()
    expect(before).toMatchObject([
      {
        nameKana: 'ミホン',
        phone: '0335911111',
        validFrom: new Date('2026-04-01'),
        validTo: new Date('2030-04-01'),
      },
    ])
    expect(await importLines([listed])).toMatchObject({ outcome: 'unchanged' })
    expect(await allFacilities()).toEqual(before)
  })

  it('the national list fails the check digit 26 times: taken, and mentioned (D-7)', async () => {
    const report = await importLines(['13,0270752,見本医院,1050004,港区', listed])
    expect(report).toMatchObject({ outcome: 'applied', added: 2, warnings: { count: 1 } })
    expect(report.warnings.first).toMatchObject([{ line: 2, column: 'code7', value: '0270752' }])
  })

  it('施術所 by their 登録記号番号 in the column `code` (D-8)', async () => {
    const lines = ['name,code,address,prefecture,postal_code', '見本接骨院,契１２-345,大阪市,27,5300001']
    expect(await importLines(lines, { kind: 'JUDO' })).toMatchObject({ outcome: 'refused' })
    lines[1] = '見本接骨院,ａ１２-345,大阪市,27,5300001'
    expect(await importLines(lines, { kind: 'JUDO' })).toMatchObject({ outcome: 'applied' })
    expect(await allFacilities()).toMatchObject([{ kind: 'JUDO', code: 'A12345' }])
  })

  const text = `﻿${listHeader}\r\n${listed}\r\n`
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
    expect(await allFacilities()).toMatchObject([{ name: '見本髙﨑医院', address: '港区新橋２－１－３' }])
  })
})

describe('R-CLK-7 one import, one transaction', () => {
  it('leaves who, when and what in the list of imports and in the audit log', async () => {
    const { importId } = await importLines([listed])
    expect(await db.masterImport.findMany()).toMatchObject([
      {
        id: importId,
        target: 'facilities',
        fileName: 'list.csv',
        byLabel: 'test',
        startedAt: noon,
        added: 1,
      },
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
    await importLines([listed, alsoListed])
    await db.facility.updateMany({ where: { code: '9900042' }, data: { closedAt: noon } })
    const lines = [listed.replace('港区', '中央区'), alsoListed, '14,0803304,見本大学病院,2360004,横浜市']
    const before = await allFacilities()
    const dry = await importLines(lines, { dryRun: true })
    expect(dry).toMatchObject({
      outcome: 'dry-run',
      added: 1,
      changed: 1,
      reopened: 1,
      gone: 0,
      importId: null,
    })
    expect(await allFacilities()).toEqual(before)
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
    await importLines([listed])
    await pool.query(`CREATE FUNCTION stop_here() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN IF NEW.code = '9900042' THEN RAISE EXCEPTION 'stop'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER stop_here BEFORE INSERT ON facility FOR EACH ROW EXECUTE FUNCTION stop_here()`)
    try {
      const before = await allFacilities()
      await expect(importLines([listed.replace('見本', '変更'), alsoListed])).rejects.toThrow('stop')
      expect(await allFacilities()).toEqual(before)
      expect(await db.masterImport.count()).toBe(1)
      expect(await db.auditEntry.count()).toBe(1)
      expect((await pool.query("SELECT to_regclass('facility_incoming') AS left")).rows).toEqual([
        { left: null },
      ])
    } finally {
      await pool.query('DROP TRIGGER stop_here ON facility; DROP FUNCTION stop_here()')
    }
    expect(await importLines([listed.replace('見本', '変更'), alsoListed])).toMatchObject({
      changed: 1,
      added: 1,
    })
  })

  it('what a killed import left behind does not disturb the next', async () => {
    await pool.query('CREATE TABLE facility_incoming (line integer)')
    expect(await importLines([listed])).toMatchObject({ added: 1 })
  })

  it('a second import at the same time is told so', async () => {
    const client = await pool.connect()
    try {
      await client.query("SELECT pg_advisory_lock(hashtextextended('import:facilities', 0))")
      await expect(importLines([listed])).rejects.toThrow('別のマスタの取り込みが実行中です')
    } finally {
      client.release(true)
    }
    expect(await allFacilities()).toEqual([])
  })
})
