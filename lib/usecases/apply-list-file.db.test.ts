import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { ListName } from '@/lib/domain/list/columns'
import { parseInstitutionRow } from '@/lib/domain/list/institution-row'
import { parseInsurerRow } from '@/lib/domain/list/insurer-row'
import { typedInstitution, typedInsurer } from '@/lib/domain/list/sample-rows.fixture'
import { setEnv } from '@/lib/env'
import { openListFile } from '@/lib/queries/list-file'
import { listInstitutionRows } from '@/lib/queries/list-rows'
import { makeCoordinator } from '@/lib/test-support/access-world'
import { actOfViewer, makeApplicant } from '@/lib/test-support/applicant'
import { institutionRows } from '@/lib/test-support/institution-rows'
import { readFileOf } from '@/lib/test-support/list-file'
import { testDatabase } from '@/lib/test-support/test-database'
import { applyListFile } from './apply-list-file'
import { keepListRow, removeListRow } from './keep-list-row'

const folder = mkdtempSync(join(tmpdir(), 'list-file-'))
afterAll(() => rmSync(folder, { recursive: true }))

let coordinator: Viewer

beforeEach(async () => {
  setEnv({ STORAGE_URL: `file:${folder}` })
  await testDatabase().reset()
  coordinator = await makeCoordinator()
})

async function seen(viewer: Viewer, list: ListName = 'institutions') {
  const file = await openListFile(viewer, list)
  if (!file) throw new Error('no file')
  return file
}

function apply(viewer: Viewer, digest: string, more: { list?: ListName; removeAbsent?: boolean } = {}) {
  const order = { list: 'institutions' as const, removeAbsent: false, digest, ...more }
  return applyListFile(actOfViewer(viewer, 'list.apply-file'), viewer, order)
}

const keep = (row = parseInstitutionRow(typedInstitution), version = 0) =>
  keepListRow(actOfViewer(coordinator, 'list.keep'), coordinator, {
    list: 'institutions',
    row,
    seen: version,
  })

describe('R-LST-4 a file and its list', () => {
  it('R-LST-4 938 rows come in at once; the same file again changes nothing; versions follow each other', async () => {
    const rows = institutionRows(938)
    await readFileOf(coordinator, 'institutions', rows)
    const file = await seen(coordinator)
    expect(await db.institutionListRow.count()).toBe(0)
    const began = performance.now()
    expect(await apply(coordinator, file.digest)).toEqual({
      ...{ added: 938, changed: 0, unchanged: 0, removed: 0, refused: 0 },
    })
    expect(performance.now() - began).toBeLessThan(5_000)
    const kept = await listInstitutionRows(coordinator)
    expect(kept.map(({ version, changedAt: _, ...row }) => ({ version, row }))).toEqual(
      rows.toSorted((a, b) => (a.number < b.number ? -1 : 1)).map((row) => ({ version: 1, row })),
    )
    await readFileOf(coordinator, 'institutions', rows)
    expect((await seen(coordinator)).compared).toMatchObject({
      added: [],
      changed: [],
      unchanged: 938,
      absent: [],
    })

    const [first, second] = rows
    if (!first || !second) throw new Error('two')
    await readFileOf(coordinator, 'institutions', [
      { ...first, name: '髙﨑診療所', onlineCheck: true },
      second,
    ])
    const { compared, digest } = await seen(coordinator)
    expect(compared.changed.map(({ line, changes }) => [line, changes])).toEqual([
      [
        6,
        [
          { label: '実施機関名', before: first.name, after: '髙﨑診療所' },
          { label: 'オンライン資格確認による受付の可否', before: '', after: '○' },
        ],
      ],
    ])
    expect(compared.absent).toHaveLength(936)
    expect(await apply(coordinator, digest, { removeAbsent: true })).toEqual({
      ...{ added: 0, changed: 1, unchanged: 1, removed: 936, refused: 0 },
    })
    expect(await db.institutionListRow.findMany({ orderBy: { number: 'asc' } })).toMatchObject([
      { number: first.number, name: '髙﨑診療所', version: 2, changedById: coordinator.accountId },
      { number: second.number, version: 1 },
    ])
    const audit = await db.auditEntry.findMany({ where: { name: 'list.apply-file' }, orderBy: { id: 'asc' } })
    expect(audit.map(({ detail }) => detail)).toMatchObject([{ added: 938 }, { changed: 1, removed: 936 }])
    expect((await seen(coordinator)).applied?.report).toMatchObject({ changed: 1, removed: 936 })
  }, 60_000)

  it('R-LST-1 the 委託元保険者一覧表 too', async () => {
    const row = parseInsurerRow({ ...typedInsurer, guidance: '○', invoice: '○' })
    await readFileOf(coordinator, 'insurers', [row])
    const { digest, compared } = await seen(coordinator, 'insurers')
    expect(compared.added[0]?.warnings).toEqual([expect.stringContaining('検証番号')])
    await apply(coordinator, digest, { list: 'insurers' })
    expect(await db.insurerListRow.findMany()).toMatchObject([{ ...row, version: 1 }])
  })

  it('R-ALL-1 faults stay out by line, column and value; the other rows come in', async () => {
    const rows = institutionRows(4)
    await keep(rows[3])
    await readFileOf(coordinator, 'institutions', rows, {
      edit: ([one = [], two = [], three = []]) => [one, two.with(4, '1234'), one, three.with(0, '')],
    })
    const { compared, digest } = await seen(coordinator)
    expect(
      compared.wrong.map(({ line, cells }) => [line, cells.map(({ label, value }) => [label, value])]),
    ).toEqual([
      [7, [['電話番号', '1234']]],
      [8, [['健診・保健指導機関番号', rows[0]?.number]]],
      [9, [['健診・保健指導機関番号', '']]],
    ])
    expect(compared.wrong[1]?.cells[0]?.message).toContain('同じ機関番号が6行目にもあります')
    expect(compared.numberless).toBe(true)
    // Nobody can say which rows the file lacks: none is taken out.
    expect(await apply(coordinator, digest, { removeAbsent: true })).toMatchObject({
      added: 1,
      removed: 0,
      refused: 3,
    })
    expect(await db.institutionListRow.count()).toBe(2)
  })

  it('R-ALL-1 a file with nothing to bring in says so', async () => {
    const row = parseInstitutionRow(typedInstitution)
    await keep(row)
    await readFileOf(coordinator, 'institutions', [row])
    await expect(apply(coordinator, (await seen(coordinator)).digest)).rejects.toThrow(
      '反映する内容がありません',
    )
  })
})

describe('R-CLK-2 over what was seen', () => {
  it('R-LST-4 two who press at once: one comes in, the other is told', async () => {
    await readFileOf(coordinator, 'institutions', institutionRows(50))
    const { digest } = await seen(coordinator)
    const both = await Promise.allSettled([apply(coordinator, digest), apply(coordinator, digest)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'STALE_VERSION' },
    })
    expect(await db.institutionListRow.count({ where: { version: 1 } })).toBe(50)
    expect(await db.auditEntry.count({ where: { name: 'list.apply-file' } })).toBe(1)
  })

  it.each<[string, () => Promise<unknown>]>([
    ['a row was changed', () => keep({ ...parseInstitutionRow(typedInstitution), name: '別の名称' }, 1)],
    ['a row was added', () => keep(institutionRows(2)[1])],
    [
      'a row was taken out',
      () => {
        const order = { list: 'institutions' as const, number: '1310270751', seen: 1 }
        return removeListRow(actOfViewer(coordinator, 'list.remove'), coordinator, order)
      },
    ],
    ['another file was read', () => readFileOf(coordinator, 'institutions', institutionRows(3))],
  ])('R-LST-4 nothing is done where %s after the preview', async (_, meanwhile) => {
    await keep()
    await readFileOf(coordinator, 'institutions', institutionRows(3))
    const { digest } = await seen(coordinator)
    await meanwhile()
    const before = await db.institutionListRow.findMany()
    await expect(apply(coordinator, digest, { removeAbsent: true })).rejects.toMatchObject({
      code: 'STALE_VERSION',
    })
    expect(await db.institutionListRow.findMany()).toEqual(before)
    expect((await seen(coordinator)).applied).toBeNull()
  })

  it('R-LST-4 of two files that are read at once, one is kept whole', async () => {
    const files = [institutionRows(2), institutionRows(3)]
    await Promise.all(files.map((rows) => readFileOf(coordinator, 'institutions', rows)))
    expect([2, 3]).toContain((await seen(coordinator)).compared.added.length)
    expect(await db.listFile.count()).toBe(1)
    expect(await db.auditEntry.count({ where: { name: 'list.read-file' } })).toBe(2)
  })

  it('R-LST-4 a row that is kept while a file comes in is not lost', async () => {
    const [one] = institutionRows(1)
    if (!one) throw new Error('one')
    await keep(one)
    await readFileOf(coordinator, 'institutions', [{ ...one, name: 'ファイルの名称' }])
    const { digest } = await seen(coordinator)
    const both = await Promise.allSettled([
      apply(coordinator, digest),
      keep({ ...one, name: '画面の名称' }, 1),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await db.institutionListRow.findMany()).toMatchObject([{ version: 2 }])
  })
})

describe('R-REG-8 whose file it is', () => {
  it('R-LST-4 an institution brings in its own facilities only, and its row is public', async () => {
    const viewer = await makeApplicant({ kind: 'MEDICAL', prefecture: '13', code: '0270751' })
    const own = parseInstitutionRow(typedInstitution)
    const [stranger] = institutionRows(1)
    if (!stranger) throw new Error('one')
    await readFileOf(viewer, 'institutions', [own, stranger])
    const { compared, digest } = await seen(viewer)
    expect(compared.wrong[0]?.cells[0]?.message).toContain(`機関番号${stranger.number}は、ログイン中の機関`)
    await apply(viewer, digest)
    expect(await db.institutionListRow.findMany()).toMatchObject([
      { number: own.number, facilityId: viewer.facilities[0]?.id, organisationId: viewer.organisation?.id },
    ])
  })

  it('R-LST-4 nobody sees or applies another’s file, nor keeps a list that is not theirs', async () => {
    const viewer = await makeApplicant({ kind: 'MEDICAL', prefecture: '13', code: '0270751' })
    await readFileOf(coordinator, 'institutions', institutionRows(2))
    const { digest } = await seen(coordinator)
    expect(await openListFile(viewer, 'institutions')).toBeNull()
    await expect(apply(viewer, digest)).rejects.toMatchObject({ code: 'STALE_VERSION' })
    const insurer = parseInsurerRow(typedInsurer)
    await expect(readFileOf(viewer, 'insurers', [insurer])).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(apply(viewer, digest, { list: 'insurers' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await db.institutionListRow.count()).toBe(0)
  })
})
