import { afterAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/adapters/db'
import { setEnv } from '@/lib/env'
import { anyMail } from '@/lib/test-support/any-mail'
import { startMailServer } from '@/lib/test-support/mail-server'
import { testDatabase } from '@/lib/test-support/test-database'
import { deliverNextMail } from './deliver-mail'
import { queueMail } from './queue-mail'

const now = new Date('2026-11-20T10:00:00+09:00')
const afterAMinute = new Date(now.getTime() + 60_000)
const server = await startMailServer()
setEnv({ SMTP_URL: server.urlOf(1_000) })

beforeEach(() => testDatabase().reset())
afterAll(server.stop)

test('a server that never answers: given up after a while and tried again', async () => {
  await db.$transaction((tx) => queueMail(tx, now, anyMail()))
  server.answers.push('hang')
  expect(await deliverNextMail(now)).toBe('later')
  expect(await db.outboxMail.findFirst()).toMatchObject({ sendAfter: afterAMinute, sentAt: null })
  expect(await deliverNextMail(afterAMinute)).toBe('sent')
  expect(server.received).toHaveLength(1)
})
