import pg from 'pg'
import { expect, test } from 'vitest'
import { testDatabase } from '@/lib/test-support/test-database'
import { wallClock } from './clock'
import { db, pool } from './db'

test('R-ALL-4 time is right on a server whose own time zone is Asia/Tokyo', async () => {
  const { url } = testDatabase()
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  const name = new URL(url).pathname.slice(1)
  await admin.query(`ALTER DATABASE "${name}" SET timezone TO 'Asia/Tokyo'`)
  await admin.end()

  const error = (await wallClock()).getTime() - Date.now()

  expect(Math.abs(error)).toBeLessThan(60_000)
  const at = new Date('2026-11-20T14:59:59.999Z')
  await db.workerHeartbeat.create({ data: { id: 'one', seenAt: at } })
  const rows = await db.$queryRaw<{ same: boolean }[]>`
    SELECT seen_at = '2026-11-20T23:59:59.999+09:00'::timestamptz AS same FROM worker_heartbeat`
  expect(rows).toEqual([{ same: true }])
})

test('a connection that ends while it is held ends nothing else', async () => {
  const client = await pool.connect()
  const { rows } = await client.query('SELECT pg_backend_pid() AS pid')
  const ended = new Promise((resolve) => client.once('end', resolve))
  await pool.query('SELECT pg_terminate_backend($1)', [rows[0].pid])
  await ended
  await expect(client.query('SELECT 1')).rejects.toThrow(/not queryable/)
  client.release()
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
})
