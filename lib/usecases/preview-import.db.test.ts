import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import iconv from 'iconv-lite'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { store } from '@/lib/adapters/storage/open-store'
import { NotStored } from '@/lib/adapters/storage/store'
import type { ImportChoice, ImportDecision } from '@/lib/domain/master-import/import-schema'
import { readImportReport } from '@/lib/domain/master-import/report'
import { setEnv } from '@/lib/env'
import { actOfViewer, makeFacility, noon } from '@/lib/test-support/applicant'
import { codeOf } from '@/lib/test-support/colleague'
import { alsoListed, importLines, listed, listHeader } from '@/lib/test-support/facility-list'
import { staffAct } from '@/lib/test-support/staff-act'
import { testDatabase } from '@/lib/test-support/test-database'
import { applyImport } from './apply-import'
import { discardImport } from './discard-import'
import { previewImport } from './preview-import'
import { storeList } from './store-list'
import { undoImport } from './undo-import'

const folder = mkdtempSync(join(tmpdir(), 'lists-'))
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => {
  setEnv({ STORAGE_URL: `file:${folder}` })
  return testDatabase().reset()
})

async function admin(role: 'admin' | 'supervisor' = 'admin'): Promise<Viewer> {
  const { actor } = await staffAct('master.preview', role)
  const of = { organisation: null, facilities: [], sessionHash: '', now: noon }
  return { accountId: actor.accountId ?? '', name: '運用 一号', email: 'a@fund.example', role, ...of }
}

const medical: ImportChoice = { target: 'facilities', kind: 'MEDICAL' }

async function put(content: string | Buffer) {
  const outcome = await storeList({ fileName: '一覧.csv', body: Readable.from([Buffer.from(content)]) })
  if ('problem' in outcome) throw new Error(outcome.problem.message)
  return outcome.list
}

async function preview(viewer: Viewer, lines: string[] | Buffer, choice = medical): Promise<number> {
  const content = Buffer.isBuffer(lines) ? lines : [listHeader, ...lines].join('\n')
  const { id } = await previewImport(
    actOfViewer(viewer, 'master.preview'),
    viewer,
    choice,
    await put(content),
  )
  return id
}

const apply = (viewer: Viewer, id: number, boxes: Partial<ImportDecision> = {}) =>
  applyImport(actOfViewer(viewer, 'master.import'), viewer, {
    ...{ id, skipErrors: false, allowClosing: false },
    ...boxes,
  })

const rowOf = (id: number) => db.masterImport.findUnique({ where: { id } })
const isStored = (key: string) =>
  store()
    .get(key)
    .then(
      (bytes) => bytes.destroy() && true,
      (error) => !(error instanceof NotStored),
    )

describe('R-CLK-7 an import by screen', () => {
  it('shows what would change, and changes nothing', async () => {
    const viewer = await admin()
    await importLines([listed, alsoListed])
    const third = '14,0803304,見本大学病院,2360004,横浜市'
    const id = await preview(viewer, [listed.replace('港区', '中央区'), third])
    expect(await rowOf(id)).toMatchObject({
      ...{ status: 'PREVIEWED', target: 'facilities', kind: 'MEDICAL', fileName: '一覧.csv' },
      ...{ added: 1, changed: 1, gone: 1, unchanged: 0, byLabel: '運用 一号', byAccountId: viewer.accountId },
    })
    const { samples } = readImportReport((await rowOf(id))?.report)
    expect(samples?.changed).toMatchObject([
      {
        code: '0270751',
        changes: [{ column: 'address', from: '港区新橋２－１－３', to: '中央区新橋２－１－３' }],
      },
    ])
    expect(await db.facility.count({ where: { closedAt: null } })).toBe(2)
    expect(await db.masterImportChange.count({ where: { importId: id } })).toBe(0)
  })

  it('applies what was shown, once, and throws the file away', async () => {
    const [viewer, other] = [await admin(), await admin()]
    const id = await preview(viewer, [listed])
    const key = (await rowOf(id))?.storageKey ?? ''
    expect(await isStored(key)).toBe(true)
    await apply(other, id)
    expect(await rowOf(id)).toMatchObject({
      ...{ status: 'APPLIED', added: 1, storageKey: null, byAccountId: other.accountId },
    })
    expect(await isStored(key)).toBe(false)
    expect(await codeOf(apply(other, id))).toBe('WRONG_STATUS')
    expect(await codeOf(undoImport(actOfViewer(other, 'master.undo'), id))).toBe('SAME_PERSON')
    expect(await codeOf(undoImport(actOfViewer(viewer, 'master.undo'), id))).toBe('done')
    expect(await db.facility.count()).toBe(0)
  })

  it('two applies at once: one is carried out, the other is told', async () => {
    const [viewer, other] = [await admin(), await admin()]
    const id = await preview(viewer, [listed])
    const codes = await Promise.all([codeOf(apply(viewer, id)), codeOf(apply(other, id))])
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    expect(['WRONG_STATUS', 'STALE_VERSION', 'problem at file']).toContain(
      codes.find((code) => code !== 'done'),
    )
    expect(await db.facility.count()).toBe(1)
    expect(await db.auditEntry.count({ where: { name: 'master.import' } })).toBe(1)
  })

  it('another import since the preview: nobody decides on what they have not seen', async () => {
    const viewer = await admin()
    const id = await preview(viewer, [listed, alsoListed])
    await importLines([listed])
    expect(await codeOf(apply(viewer, id))).toBe('STALE_VERSION')
    expect(await rowOf(id)).toMatchObject({ status: 'PREVIEWED', added: 1, unchanged: 1 })
    await apply(viewer, id)
    expect(await rowOf(id)).toMatchObject({ status: 'APPLIED', added: 1, unchanged: 1 })
  })

  it('rows in error need a word, and name line and column', async () => {
    const viewer = await admin()
    const id = await preview(viewer, [listed, '48,0270751,見本,1050004,港区'])
    expect(await rowOf(id)).toMatchObject({
      refused: 1,
      rowErrors: [{ line: 3, column: 'prefecture', value: '48' }],
    })
    expect(await codeOf(apply(viewer, id))).toBe('problem at skipErrors')
    await apply(viewer, id, { skipErrors: true })
    expect(await rowOf(id)).toMatchObject({ status: 'APPLIED', added: 1, refused: 1 })
  })

  it('closing many needs a word', async () => {
    const viewer = await admin()
    await db.facility.createMany({
      data: Array.from({ length: 120 }, (_, at) => ({
        ...{ kind: 'MEDICAL' as const, prefecture: '13', code: String(1_000_000 + at) },
        ...{ name: `見本${at}`, listed: true },
      })),
    })
    const id = await preview(viewer, [listed])
    expect(await codeOf(apply(viewer, id))).toBe('problem at allowClosing')
    expect(await rowOf(id)).toMatchObject({ status: 'PREVIEWED' })
    await apply(viewer, id, { allowClosing: true })
    expect(await db.facility.count({ where: { closedAt: null } })).toBe(1)
  })

  it('CP932, insurers and account numbers go the same way', async () => {
    const viewer = await admin()
    const insurers = iconv.encode('insurer_number,name\r\n06139463,髙見本健保\r\n', 'cp932')
    await apply(viewer, await preview(viewer, insurers, { target: 'insurers', kind: null }))
    expect(await db.facility.findMany()).toMatchObject([{ kind: 'INSURER', name: '髙見本健保' }])
    await makeFacility({ kind: 'DENTAL', code: '1234567' })
    const banks = Buffer.from('prefecture,kind,code7,account_number\n13,dental,1234567,0012345\n')
    const id = await preview(viewer, banks, { target: 'bank-accounts', kind: null })
    expect(await rowOf(id)).toMatchObject({ status: 'PREVIEWED', added: 1 })
    await apply(viewer, id)
    expect([await db.bankAccount.count(), (await rowOf(id))?.status]).toEqual([1, 'APPLIED'])
    await undoImport(actOfViewer(await admin(), 'master.undo'), id)
    expect([await db.bankAccount.count(), (await rowOf(id))?.status]).toEqual([0, 'UNDONE'])
  })

  it('「やめる」 leaves nothing but the audit log, and a new file takes the place of one left lying', async () => {
    const viewer = await admin()
    const first = await preview(viewer, [listed])
    const key = (await rowOf(first))?.storageKey ?? ''
    const second = await preview(viewer, [alsoListed])
    expect([await rowOf(first), await isStored(key)]).toEqual([null, false])
    await discardImport(actOfViewer(viewer, 'master.discard'), second)
    expect(await db.masterImport.count()).toBe(0)
    expect(await codeOf(discardImport(actOfViewer(viewer, 'master.discard'), second))).toBe('WRONG_STATUS')
    expect(await db.auditEntry.count()).toBe(3)
  })

  it('is for admins', async () => {
    expect(await codeOf(preview(await admin('supervisor'), [listed]))).toBe('NOT_ALLOWED')
  })

  it.each([
    ['', /空/],
    ['name\nx\n', /列 prefecture/],
  ])('refuses %j in words', async (content, sentence) => {
    const viewer = await admin()
    const list = { storageKey: randomUUID(), fileName: 'x.csv' }
    await store().put(list.storageKey, Readable.from([Buffer.from(content)]))
    const act = actOfViewer(viewer, 'master.preview')
    await expect(previewImport(act, viewer, medical, list)).rejects.toThrow(sentence)
  })

  it('an empty upload is refused and leaves no bytes', async () => {
    const body = Readable.from([Buffer.alloc(0)])
    expect(await storeList({ fileName: 'x.csv', body })).toMatchObject({ problem: { field: 'file' } })
  })
})
