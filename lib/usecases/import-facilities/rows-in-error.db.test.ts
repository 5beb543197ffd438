import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { allFacilities, alsoListed, importLines, listed, listHeader } from '@/lib/test-support/facility-list'
import { testDatabase } from '@/lib/test-support/test-database'

beforeEach(() => testDatabase().reset())

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
    const report = await importLines([listed.replace('0270751', '0314732'), line])
    expect(report).toMatchObject({ outcome: 'refused', added: 0, problems: { count: 1 } })
    expect(report.problems.first).toMatchObject([{ line: 3, column, value }])
    expect(report.problems.first[0]?.message).toMatch(/。$/)
    expect(await allFacilities()).toEqual([])
  })

  it.each([
    ['kind', 'clinic'],
    ['kind', 'dental'],
    ['phone', '12345'],
    ['valid_from', '2026-02-30'],
    ['valid_to', '令和8年'],
  ])('column %s: %s', async (column, value) => {
    const report = await importLines([`${listHeader},${column}`, `${listed},${value}`])
    expect(report.problems.first).toMatchObject([{ line: 2, column, value }])
  })

  it('a facility named twice', async () => {
    const report = await importLines([listed, alsoListed, listed])
    expect(report.problems).toMatchObject({
      count: 1,
      first: [{ line: 4, column: 'code7', value: '0270751' }],
    })
    expect(report.problems.first[0]?.message).toContain('2行目と同じ')
  })

  it('all are counted, the first thousand are named, in the order of the file', async () => {
    const report = await importLines([...Array(1500).fill('13,1,見本医院,1050004,港区'), listed])
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
    await importLines([alsoListed])
    const report = await importLines([listed, '99,9900042,見本,6068507,京都市'], { skipErrors: true })
    expect(report).toMatchObject({
      outcome: 'applied',
      added: 1,
      unchanged: 0,
      gone: null,
      problems: { count: 1 },
    })
    expect(await db.facility.count({ where: { closedAt: null } })).toBe(2)
  })

  it.each<[string, string[], RegExp]>([
    ['a missing column', ['prefecture,code7,name,address'], /postal_code がありません/],
    ['a column twice', [`${listHeader},code`], /code7 が2つ/],
    ['no rows', [listHeader], /データの行がありません/],
    ['no content', [''], /空です|がありません/],
  ])('%s refuses the file', async (_, lines, sentence) => {
    await importLines([listed])
    await expect(importLines(lines)).rejects.toThrow(sentence)
    expect(await db.facility.count({ where: { closedAt: null } })).toBe(1)
  })

  it('asks for the kind where neither the file nor the operator says it', async () => {
    await expect(importLines([listed], { kind: undefined })).rejects.toThrow(/--kind/)
  })
})
