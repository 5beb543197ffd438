import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeDemoNotices } from '@/e2e/scenarios/notices'
import { readTables } from '@/lib/adapters/backup/dump-tables'
import { tablePath } from '@/lib/adapters/backup/manifest'
import { db, pool } from '@/lib/adapters/db'
import { store } from '@/lib/adapters/storage/open-store'
import { verifyAudit } from '@/lib/queries/verify-audit'
import { issuedDevices } from '@/lib/test-support/issued'
import { testDatabase } from '@/lib/test-support/test-database'
import { backUp } from '@/lib/usecases/back-up'
import { newId } from '@/lib/usecases/new-id'
import { restoreBackup } from '@/lib/usecases/restore-backup'
import { sealAudit } from '@/lib/usecases/seal-audit'
import { operator, system, transact } from '@/lib/usecases/transact'

const now = new Date('2026-11-20T12:00:00+09:00')
const take = { name: 'backup.take', actor: operator, now } as const
const restore = { name: 'backup.restore', actor: operator, now } as const

let folder = ''
beforeEach(async () => {
  await testDatabase().reset()
  folder = join(mkdtempSync(join(tmpdir(), 'backup-')), 'taken')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

/** A world with notices, devices, files, a search table kept by triggers, and a sealed audit log. */
async function world() {
  await makeDemoNotices(now)
  const { application } = await issuedDevices()
  const key = newId()
  const { size, sha256 } = await store().put(key, Readable.from([Buffer.from('機関届')]))
  await db.upload.create({
    data: {
      ...{ applicationId: application.id, field: 'notice', storageKey: key, fileName: '機関届\t"𠮷".pdf' },
      ...{ size, sha256, state: 'CLEAN', uploadedAt: now, uploadedById: application.createdById },
    },
  })
  await transact({ ...take, name: 'job.run', actor: system }, async () => ({
    subject: { type: 'job', id: 'x' },
    detail: { 文字: '\\N\n\t' },
    result: undefined,
  }))
  await sealAudit(now)
  return { key }
}

/** Every row of every table, and where the counters stand. */
async function contents(): Promise<Record<string, string>> {
  const client = await pool.connect()
  try {
    const found: Record<string, string> = {}
    for (const { name } of await readTables(client)) {
      const { rows } = await client.query(
        `SELECT count(*) || md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS sum FROM "${name}" t`,
      )
      found[name] = rows[0].sum
    }
    return found
  } finally {
    client.release()
  }
}

describe('backup and restore', () => {
  it('R-CLK-8 brings back every row and file, with the chain of the audit log unbroken', async () => {
    const { key } = await world()
    const before = await contents()
    const report = await backUp(take, folder)
    expect(report.rows).toBeGreaterThan(100)
    await testDatabase().reset()
    await store().remove(key)

    expect(await restoreBackup(restore, folder)).toMatchObject({ rows: report.rows, files: report.files })
    const { audit_entry, ...after } = await contents()
    expect(after).toEqual(
      Object.fromEntries(Object.entries(before).filter(([name]) => name !== 'audit_entry')),
    )
    expect(await buffer(await store().get(key))).toEqual(Buffer.from('機関届'))
    expect(await verifyAudit()).toMatchObject({ waiting: 1, faults: [] })
    expect((await db.auditEntry.findFirst({ orderBy: { id: 'desc' } }))?.name).toBe('backup.restore')
    // The counters, the guards and the keys between the tables work as before.
    await issuedDevices({ code: '9990013' })
    await expect(pool.query("UPDATE audit_entry SET name = 'x'")).rejects.toThrow(/permission denied|append/)
    await expect(pool.query("DELETE FROM facility WHERE code = '9990013'")).rejects.toThrow(/foreign key/)
  }, 30_000)

  it('ends the sign-ins that were open at the backup', async () => {
    const { createdById } = (await issuedDevices()).application
    await db.session.create({
      data: {
        accountId: createdById,
        tokenHash: 'a'.repeat(64),
        createdAt: now,
        lastSeenAt: now,
        expiresAt: now,
      },
    })
    await backUp(take, folder)
    await testDatabase().reset()
    await restoreBackup(restore, folder)
    expect(await db.session.count({ where: { endedAt: null } })).toBe(0)
    expect(await db.session.count()).toBe(1)
  })
})

describe('backup and restore refuse, and change nothing', () => {
  it('a folder with something in it', async () => {
    await issuedDevices()
    await backUp(take, folder)
    await expect(backUp(take, folder)).rejects.toThrow('空のフォルダーを指定してください')
  })

  it('a portal that is in use', async () => {
    await issuedDevices()
    await backUp(take, folder)
    const before = await contents()
    await expect(restoreBackup(restore, folder)).rejects.toThrow('すでにデータがあります')
    expect(await contents()).toEqual(before)
  })

  it('a backup that was cut short, or whose bytes have changed', async () => {
    await issuedDevices()
    await backUp(take, folder)
    await testDatabase().reset()
    const table = tablePath(folder, 'facility')
    const bytes = readFileSync(table)
    bytes[20] = (bytes[20] ?? 0) ^ 1
    writeFileSync(table, bytes)
    await expect(restoreBackup(restore, folder)).rejects.toThrow('失われているか、内容が変わっています')
    rmSync(join(folder, 'manifest.json'))
    await expect(restoreBackup(restore, folder)).rejects.toThrow('途中で終わっています')
    expect(existsSync(table)).toBe(true)
    expect(await db.facility.count()).toBe(0)
  })

  it.each([
    ['secret', '"secret": "', '秘密鍵（PORTAL_SECRET）が異なります'],
    ['version', '"migrations": [\n  "', 'ポータルの版が異なります'],
  ])('a backup of another %s', async (_what, place, words) => {
    await issuedDevices()
    await backUp(take, folder)
    await testDatabase().reset()
    const path = join(folder, 'manifest.json')
    const text = readFileSync(path, 'utf8')
    const at = text.indexOf(place) + place.length
    expect(at).toBeGreaterThan(place.length)
    writeFileSync(path, `${text.slice(0, at)}${'0'.repeat(64)}${text.slice(at + 64)}`)
    await expect(restoreBackup(restore, folder)).rejects.toThrow(words)
    expect(await db.facility.count()).toBe(0)
  })
})
