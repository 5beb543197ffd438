import { existsSync, readdirSync } from 'node:fs'
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { filePath, type Manifest, tablePath } from '@/lib/adapters/backup/manifest'
import { seal } from '@/lib/adapters/crypto'
import { db, pool } from '@/lib/adapters/db'
import { store } from '@/lib/adapters/storage/open-store'
import { setEnv } from '@/lib/env'
import { findOwnApplication } from '@/lib/queries/own-application'
import { verifyAudit } from '@/lib/queries/verify-audit'
import { noon } from '@/lib/test-support/applicant'
import { attachFile } from '@/lib/test-support/application-case'
import { openTestSession } from '@/lib/test-support/colleague'
import { filedApplication } from '@/lib/test-support/filed'
import { filedNotice } from '@/lib/test-support/filed-notice'
import { testDatabase } from '@/lib/test-support/test-database'
import { backUp } from './back-up'
import { newId } from './new-id'
import { restoreBackup } from './restore-backup'
import { sealAudit } from './seal-audit'
import { type Act, operator, system, transact } from './transact'

const work = await mkdtemp(join(tmpdir(), 'backup-'))
afterAll(() => rm(work, { recursive: true }))

let place = 0
let folder = ''
beforeEach(async () => {
  await newPortal()
  folder = join(work, `backup-${place}`)
})

/** An empty database and an empty store. */
async function newPortal(): Promise<string> {
  place += 1
  const files = join(work, `store-${place}`)
  setEnv({ STORAGE_URL: `file:${files}` })
  await testDatabase().reset()
  return files
}

const take: Act = { name: 'backup.take', actor: operator, now: noon }
const restore: Act = { name: 'backup.restore', actor: operator, now: noon }

const bytesOf = async (key: string) => Buffer.concat(await (await store().get(key)).toArray()).toString()

async function keep(text: string): Promise<string> {
  const key = newId()
  await store().put(key, Readable.from([Buffer.from(text)]))
  return key
}

/** Names with every kind of character, sealed columns, numbers, files of three kinds, an open session, a sealed log. */
async function smallWorld() {
  const { application, applicant } = await filedApplication({ name: '髙﨑𠮷葛󠄀クリニック\t"\\' })
  const { id } = application
  const { id: upload } = await attachFile(applicant, id, '届\n出.pdf', 'a')
  await db.upload.update({ where: { id: upload }, data: { storageKey: await keep('the document') } })
  const lost = await attachFile(applicant, id, 'lost.pdf', 'b')
  const totpSecret = seal('the secret', `totp:${applicant.accountId}`)
  await db.account.update({ where: { id: applicant.accountId }, data: { totpSecret } })
  await openTestSession(applicant.accountId, null)
  const { notice } = await filedNotice()
  await db.notice.update({ where: { id: notice.id }, data: { pdfKey: await keep('the returned notice') } })
  await transact({ name: 'application.view', actor: system, now: noon }, async () => ({
    ...{ subject: { type: 'application', id }, result: undefined },
  }))
  await sealAudit(noon)
  return { id, applicant, upload, lost: lost.id, notice: notice.id }
}

/** Every row of every table, as PostgreSQL itself would write it. */
async function everything(): Promise<Record<string, string[]>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'`,
  )
  const found: Record<string, string[]> = {}
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: string }>(
      `SELECT to_jsonb(t)::text AS row FROM "${name}" t ORDER BY 1`,
    )
    found[name] = rows.map(({ row }) => row)
  }
  return found
}

const keysOfTables = async () =>
  (await pool.query(`SELECT conname FROM pg_constraint WHERE contype = 'f' ORDER BY 1`)).rows

describe('R-ALL-6 a backup', () => {
  it('R-ALL-6 fills an empty portal with the very same rows and files, guards and numbers', async () => {
    const world = await smallWorld()
    const [before, keys] = [await everything(), await keysOfTables()]
    const { rows, files, absent } = await backUp(take, folder)
    expect([rows, files, absent]).toEqual([Object.values(before).flat().length, 3, 1])

    await newPortal()
    expect(await restoreBackup(restore, folder)).toMatchObject({ rows, files, takenAt: noon.toISOString() })
    const { audit_entry: log = [], session: sessions = [], ...rest } = await everything()
    const { audit_entry: logBefore = [], session: _, ...restBefore } = before
    expect(rest).toEqual(restBefore)
    expect(log.filter((row) => !row.includes('backup.restore'))).toEqual(logBefore)
    expect(log).toHaveLength(logBefore.length + 1)
    expect(sessions.map((row) => JSON.parse(row).ended_at)).toEqual([expect.any(String)])

    const { storageKey } = await db.upload.findUniqueOrThrow({ where: { id: world.upload } })
    const { pdfKey } = await db.notice.findUniqueOrThrow({ where: { id: world.notice } })
    expect([await bytesOf(storageKey), await bytesOf(pdfKey ?? '')]).toEqual([
      'the document',
      'the returned notice',
    ])
    expect(await findOwnApplication(world.applicant, world.id)).toMatchObject({
      facility: { code: expect.any(String) },
    })
    expect(await keysOfTables()).toEqual(keys)
    await expect(pool.query('DELETE FROM audit_entry')).rejects.toThrow()
    await sealAudit(noon)
    expect((await verifyAudit()).faults).toEqual([])
  })

  it('R-ALL-6 goes into no folder that holds something, and into no portal that is used', async () => {
    await smallWorld()
    await backUp(take, folder)
    await expect(backUp(take, folder)).rejects.toThrow('空のフォルダー')
    await expect(restoreBackup(restore, folder)).rejects.toThrow('すでにデータがあります')
  })
})

const manifestPath = () => join(folder, 'manifest.json')

async function rewrite(change: (manifest: Manifest) => object): Promise<void> {
  const manifest = JSON.parse(await readFile(manifestPath(), 'utf8')) as Manifest
  await writeFile(manifestPath(), JSON.stringify(change(manifest)))
}

const firstFile = async () => {
  const { files } = JSON.parse(await readFile(manifestPath(), 'utf8')) as Manifest
  return filePath(folder, files[0]?.key ?? '')
}

const spoil: [string, () => Promise<unknown>, string][] = [
  [
    'with a byte too many in a table',
    () => appendFile(tablePath(folder, 'account'), 'x'),
    '内容が変わっています',
  ],
  ['without one of its tables', () => rm(tablePath(folder, 'account')), '失われている'],
  [
    'with another file in place of one',
    async () => writeFile(await firstFile(), 'x'),
    '内容が変わっています',
  ],
  ['without one of its files', async () => rm(await firstFile()), '失われている'],
  ['that was cut short', () => rm(manifestPath()), '途中で終わっています'],
  ['whose manifest is no JSON', () => writeFile(manifestPath(), '{'), 'を読み取れません'],
  [
    'whose manifest is of something else',
    () => writeFile(manifestPath(), '{"name":"x"}'),
    'を読み取れません',
  ],
  ['of another secret', () => rewrite((old) => ({ ...old, secret: '0'.repeat(64) })), '秘密鍵'],
  [
    'of an older version',
    () => rewrite((old) => ({ ...old, migrations: old.migrations.slice(1) })),
    '版が異なります',
  ],
  ['of other columns', () => rewrite((old) => ({ ...old, tables: old.tables.slice(1) })), '版が異なります'],
]

describe('R-ALL-1 R-ALL-6 a backup that is not whole, or not of this portal', () => {
  it('R-ALL-1 R-ALL-6 is refused with a sentence, each before anything is written', async () => {
    await smallWorld()
    await backUp(take, folder)
    const whole = folder
    const files = await newPortal()
    for (const [index, [what, damage, sentence]] of spoil.entries()) {
      folder = join(work, `spoilt-${index}`)
      await cp(whole, folder, { recursive: true })
      await damage()
      await expect(restoreBackup(restore, folder), what).rejects.toThrow(sentence)
    }
    expect(Object.values(await everything()).flat()).toEqual([])
    expect(existsSync(files) ? readdirSync(files, { recursive: true }) : []).toEqual([])
  })

  it.each(['nothing', 'file'])('R-ALL-1 %s is no backup', async (name) => {
    await writeFile(join(work, 'file'), 'x')
    await expect(restoreBackup(restore, join(work, name))).rejects.toThrow('manifest.json がありません')
  })
})
