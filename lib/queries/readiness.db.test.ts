import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/adapters/db'
import { env, setEnv } from '@/lib/env'
import { testDatabase } from '@/lib/test-support/test-database'
import { recordHeartbeat } from '@/lib/usecases/record-heartbeat'
import { readiness } from './readiness'

beforeEach(() => testDatabase().reset())

test('ready when database, store and a worker answer', async () => {
  await recordHeartbeat('one')
  expect(await readiness()).toEqual({ database: 'ok', store: 'ok', jobs: 'ok' })
})

test('a worker that has been silent for a minute is missed', async () => {
  await recordHeartbeat('one')
  await db.$executeRaw`UPDATE worker_heartbeat SET seen_at = seen_at - INTERVAL '60 seconds'`
  expect(await readiness()).toEqual({ database: 'ok', store: 'ok', jobs: 'failing' })
})

test('D-11 the movable clock makes no worker look dead', async () => {
  await recordHeartbeat('one')
  await db.clockOffset.create({ data: { id: 1, milliseconds: 86_400_000n } })
  expect((await readiness()).jobs).toBe('ok')
})

test('a store that cannot take a file is named', async () => {
  await recordHeartbeat('one')
  const file = join(env().DATA_DIR, 'no-folder')
  writeFileSync(file, '')
  setEnv({ STORAGE_URL: `file:${file}` })
  expect(await readiness()).toEqual({ database: 'ok', store: 'failing', jobs: 'ok' })
})

test('R-ALL-6 a scanner that is configured and does not answer is named', async () => {
  await recordHeartbeat('one')
  setEnv({ STORAGE_URL: '', CLAMD_URL: 'unix:/nowhere/clamd.ctl' })
  expect(await readiness()).toEqual({ database: 'ok', store: 'ok', jobs: 'ok', scanner: 'failing' })
  setEnv({ CLAMD_URL: '' })
})
