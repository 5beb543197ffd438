import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { ensureAssociation } from '@/e2e/scenarios/association'
import { db } from '@/lib/adapters/db'
import { setEnv } from '@/lib/env'
import { testDatabase } from '@/lib/test-support/test-database'

const folder = mkdtempSync(join(tmpdir(), 'demo-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('R-INS-4 the demo’s association has mandates of both kinds and rows in every state, also when it is made twice', async () => {
  setEnv({ STORAGE_URL: `file:${folder}` })
  await testDatabase().reset()
  const now = new Date('2026-11-16T10:00:00+09:00')
  await ensureAssociation(now)
  await ensureAssociation(now)
  expect(await db.mandate.count()).toBe(8)
  expect(await db.mandate.count({ where: { paperOn: { not: null } } })).toBe(1)
  expect(await db.bulkRow.count({ where: { noticeId: { not: null } } })).toBe(4)
  expect(await db.bulkRow.count({ where: { noticeId: null } })).toBe(2)
})
