import pg from 'pg'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/adapters/db'
import { setEnv } from '@/lib/env'
import { anyMail } from '@/lib/test-support/any-mail'
import { startMailServer } from '@/lib/test-support/mail-server'
import { testDatabase } from '@/lib/test-support/test-database'
import { queueMail } from '@/lib/usecases/queue-mail'
import { startWorker, type Worker } from './run-worker'

const server = await startMailServer()
setEnv({ SMTP_URL: server.url })
let workers: Worker[] = []

beforeEach(async () => {
  await testDatabase().reset()
  server.received.length = 0
})
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()))
  workers = []
})
afterAll(server.stop)

/** The sweep comes too late for these tests: what arrives was announced by the database. */
const start = () => workers.push(startWorker({ sweep: 600_000, heartbeat: 20 }))

async function queue(toName: string) {
  await db.$transaction((tx) => queueMail(tx, new Date(0), anyMail(toName)))
}

const arrived = (count: number) => vi.waitFor(() => expect(server.received).toHaveLength(count), 5_000)
const heartbeats = () => db.workerHeartbeat.count()
const alive = (count: number) => vi.waitFor(async () => expect(await heartbeats()).toBe(count), 5_000)

test('mail goes out when its transaction commits, and what was queued before the start too', async () => {
  await queue('before')
  start()
  await arrived(1)
  await queue('after')
  await arrived(2)
})

test('two workers send 30 mails once each', async () => {
  start()
  start()
  await alive(2)
  const names = Array.from({ length: 30 }, (_, index) => `mail ${index}`)
  await Promise.all(names.map(queue))
  await vi.waitFor(async () => expect(await db.outboxMail.count({ where: { sentAt: null } })).toBe(0), 10_000)
  const ids = server.received.map((mail) => mail.messageId)
  expect(ids).toHaveLength(30)
  expect(new Set(ids).size).toBe(30)
})

test('a worker outlives a restart of the database', async () => {
  start()
  await alive(1)
  await endEveryConnection()
  await vi.waitFor(() => queue('after the restart'), 5_000)
  await arrived(1)
})

test('a worker that ends takes its heartbeat back', async () => {
  start()
  await alive(1)
  await Promise.all(workers.splice(0).map((worker) => worker.stop()))
  expect(await heartbeats()).toBe(0)
})

async function endEveryConnection() {
  const client = new pg.Client({ connectionString: testDatabase().url })
  await client.connect()
  await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                       WHERE datname = current_database() AND pid <> pg_backend_pid()`)
  await client.end()
}
