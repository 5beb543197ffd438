import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/adapters/db'
import { testDatabase } from '@/lib/test-support/test-database'
import { recordHeartbeat } from '@/lib/usecases/record-heartbeat'
import { prometheusText, readMetrics } from './metrics'

beforeEach(() => testDatabase().reset())

test('an empty portal has metrics too', async () => {
  const text = prometheusText(await readMetrics())
  expect(text).toContain('portal_outbox_mails{state="due"} 0\n')
  expect(text).toContain('# TYPE portal_applications gauge\n')
})

test('mail that is stuck and mail that failed are told apart', async () => {
  await recordHeartbeat('one')
  const past = new Date('2026-11-01T00:00:00+09:00')
  const mail = { template: 'activate', to: 'a@b.example', toName: 'A', payload: new Uint8Array([0]) }
  const times = { createdAt: past, sendAfter: past }
  await db.outboxMail.create({ data: { ...mail, ...times } })
  await db.outboxMail.create({ data: { ...mail, ...times, sendAfter: new Date('2099-01-01T00:00:00Z') } })
  await db.outboxMail.create({ data: { ...mail, ...times, failedAt: past } })
  await db.outboxMail.create({ data: { ...mail, ...times, sentAt: past } })

  const text = prometheusText(await readMetrics())

  expect(text).toContain('{state="due"} 1\n')
  expect(text).toContain('{state="waiting"} 1\n')
  expect(text).toContain('{state="failed"} 1\n')
  expect(text).toMatch(/portal_worker_heartbeat_age_seconds \d/)
  expect(text).not.toContain('a@b.example')
})
