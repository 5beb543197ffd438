import { afterAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/adapters/db'
import { setEnv } from '@/lib/env'
import { anyLink, anyMail, anySubject } from '@/lib/test-support/any-mail'
import { startMailServer } from '@/lib/test-support/mail-server'
import { testDatabase } from '@/lib/test-support/test-database'
import { deliverNextMail } from './deliver-mail'
import { queueMail } from './queue-mail'

const now = new Date('2026-11-20T10:00:00+09:00')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const server = await startMailServer()
setEnv({ SMTP_URL: server.url })

beforeEach(async () => {
  await testDatabase().reset()
  server.received.length = 0
  server.answers.length = 0
})
afterAll(server.stop)

async function queue(toName?: string) {
  await db.$transaction((tx) => queueMail(tx, now, anyMail(toName)))
}
const row = () => db.outboxMail.findFirstOrThrow()

test('R-ALL-5 a queued mail reaches the mail server with its text, names unchanged', async () => {
  await queue('髙﨑 𠮷子')

  expect(await deliverNextMail(now)).toBe('sent')

  const [mail] = server.received
  expect(server.received).toHaveLength(1)
  expect(mail?.subject).toBe(anySubject)
  expect(mail?.to).toMatchObject({ value: [{ name: '髙﨑 𠮷子', address: 'hanako@clinic.example' }] })
  expect(mail?.text).toContain(anyLink)
  expect(mail?.date).toEqual(now)
  expect(await row()).toMatchObject({ sentAt: now, attempts: 1, failedAt: null, lastError: null })
  expect(await deliverNextMail(now)).toBeNull()
})

test('a name with a line break adds no recipient and no header', async () => {
  await queue('花子\r\nBcc: thief@evil.example\r\n\r\nあ')

  await deliverNextMail(now)

  const [mail] = server.received
  expect(mail?.headers.has('bcc')).toBe(false)
  expect(mail?.to).toMatchObject({ value: [{ address: 'hanako@clinic.example' }] })
})

test('a mail is not sent before its time', async () => {
  await queue()
  expect(await deliverNextMail(new Date(now.getTime() - 1))).toBeNull()
})

test('SMTP 4xx: tried again after 1, 5, 30 minutes, 2 and 12 hours, then it has failed', async () => {
  await queue()
  server.answers.push(451, 451, 451, 451, 451, 451)
  let due = 0
  for (const wait of [1, 5, 30, 120, 720]) {
    expect(await deliverNextMail(later(due))).toBe('later')
    expect(await deliverNextMail(later(due + wait - 0.01))).toBeNull()
    due += wait
  }
  expect(await deliverNextMail(later(due))).toBe('failed')
  expect(await row()).toMatchObject({ attempts: 6, failedAt: later(due), sentAt: null })
  expect(await deliverNextMail(later(due + 100_000))).toBeNull()
})

test('a repeat has the same Message-ID', async () => {
  await queue()
  await deliverNextMail(now)
  await db.outboxMail.updateMany({ data: { sentAt: null } })
  await deliverNextMail(now)
  const ids = server.received.map((mail) => mail.messageId)
  expect(ids).toHaveLength(2)
  expect(new Set(ids)).toEqual(new Set([`<${(await row()).id}@kenshin-portal.example>`]))
})

test('SMTP 5xx: failed at once; what is kept names no address', async () => {
  await queue()
  server.answers.push(550)
  expect(await deliverNextMail(now)).toBe('failed')
  expect(await row()).toMatchObject({ attempts: 1, failedAt: now, lastError: 'MailRefused 550' })
})

test('a mail that cannot be opened is kept and does not hold up the others', async () => {
  await queue()
  await db.outboxMail.updateMany({ data: { payload: Uint8Array.from([1, 2, 3]) } })
  await queue()
  const outcomes = [await deliverNextMail(now), await deliverNextMail(now), await deliverNextMail(now)]
  expect(outcomes.sort()).toEqual(['later', 'sent', null].sort())
})

test('two workers at once send one mail once', async () => {
  await queue()
  const outcomes = await Promise.all([deliverNextMail(now), deliverNextMail(now), deliverNextMail(now)])
  expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(1)
  expect(server.received).toHaveLength(1)
})
