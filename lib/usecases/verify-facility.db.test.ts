import pg from 'pg'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { hashAcrossFacilities } from '@/lib/adapters/account-number-hash'
import { db, pool } from '@/lib/adapters/db'
import { isProblemsFound } from '@/lib/domain/problems-found'
import { readDesk } from '@/lib/queries/desk-lists'
import { countOwnMatchTries } from '@/lib/queries/match-tries'
import { actOfViewer, makeApplicant, noon } from '@/lib/test-support/applicant'
import { staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { type DraftCase, draftCase, failToVerify, verify } from '@/lib/test-support/verification'
import { saveAnswers } from './save-answers'
import { submitApplication } from './submit-application'

const day = 24 * 3_600_000
const whole = { staffCount: '10', deviceCount: '2', consent: 'on' }

beforeEach(() => testDatabase().reset())

const save = ({ viewer, id }: DraftCase, answers: Parameters<typeof saveAnswers>[3]) =>
  saveAnswers(actOfViewer(viewer, 'application.save'), viewer, id, answers)
const submit = ({ viewer, id }: DraftCase) =>
  submitApplication(actOfViewer(viewer, 'application.submit'), viewer, id)
const stored = ({ id }: DraftCase) => db.application.findUniqueOrThrow({ where: { id } })

describe('R-VER-1 R-VER-2 施設の確認 by the account number', () => {
  it.each(['12345', '0012345', '１２３４５', ' 12-345\n', '００１２３４５'])(
    '%j matches 12345',
    async (typed) => {
      const found = await draftCase()
      expect(await verify(found, typed)).toEqual({ outcome: 'MATCHED' })
      expect(await stored(found)).toMatchObject({ matched: true })
    },
  )

  it.each(['12346', '1234', '123450', '0'])('%j does not match 12345', async (typed) => {
    const found = await draftCase()
    expect(await verify(found, typed)).toEqual({ outcome: 'NO_MATCH', left: 4 })
    expect(await stored(found)).toMatchObject({ matched: false })
  })

  it('0000000 is a number like any other, and no number on file is none', async () => {
    expect(await verify(await draftCase('DENTAL', '0'), '0000000')).toEqual({ outcome: 'MATCHED' })
    expect(await verify(await draftCase('DENTAL', null), '0000000')).toMatchObject({ outcome: 'NO_MATCH' })
  })

  it('the number of another facility does not match', async () => {
    await draftCase('PHARMACY', '777')
    expect(await verify(await draftCase('DENTAL', '12345'), '777')).toMatchObject({ outcome: 'NO_MATCH' })
  })

  it.each(['', '12345678', '12A45'])('%j costs no try', async (typed) => {
    const found = await draftCase()
    expect(await verify(found, typed)).toEqual({ outcome: 'UNREADABLE' })
    expect(await verify(found, '9')).toEqual({ outcome: 'NO_MATCH', left: 4 })
  })

  it.each(['MEDICAL', 'EXEMPT', 'INSURER'] as const)('R-VER-4 %s has no method ①', async (kind) => {
    const found = await draftCase(kind)
    await expect(verify(found, '12345')).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })

  it('somebody else’s application is not found', async () => {
    const { id } = await draftCase()
    const { viewer } = await draftCase('JUDO')
    await expect(verify({ viewer, id }, '12345')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('R-VER-1 D-2 the match', () => {
  it('stays for the number typed, however it is written, and is lost with another number or method', async () => {
    const found = await draftCase()
    await verify(found, '12345')
    await save(found, { ...whole, verificationMethod: 'ACCOUNT', accountNumber: '００１２３４５' })
    expect(await stored(found)).toMatchObject({ matched: true })
    await save(found, { verificationMethod: 'ACCOUNT', accountNumber: '12346' })
    expect(await stored(found)).toMatchObject({ matched: false })
    await save(found, { accountNumber: '12345' })
    expect(await stored(found)).toMatchObject({ matched: false })
    await verify(found, '12345')
    await save(found, { verificationMethod: 'DOCUMENT' })
    expect(await stored(found)).toMatchObject({ matched: false })
  })

  it('is lost when another number is tried', async () => {
    const found = await draftCase()
    await verify(found, '12345')
    await verify(found, '54321')
    expect(await stored(found)).toMatchObject({ matched: false })
  })

  it('is needed to send with ①, and goes to the queue with the application, without the number', async () => {
    const found = await draftCase()
    await save(found, { ...whole, verificationMethod: 'ACCOUNT', accountNumber: '12345' })
    const refused = await submit(found).catch((error: unknown) => error)
    expect(isProblemsFound(refused) && refused.problems).toMatchObject([{ field: 'accountNumber' }])
    await verify(found, '12345')
    await submit(found)
    const sent = await stored(found)
    expect(sent).toMatchObject({ status: 'SUBMITTED', matched: true })
    expect(sent.answers).toEqual({ ...whole, verificationMethod: 'ACCOUNT' })
    // R-CLK-3: a key to find other cases with the number by, which the number cannot be read from.
    expect(sent.accountKey).toEqual(hashAcrossFacilities('12345'))
    expect(sent.accountKey).toHaveLength(32)
  })

  it('R-VER-1 ② needs the document and no match', async () => {
    const found = await draftCase()
    await save(found, { ...whole, verificationMethod: 'DOCUMENT', accountNumber: '1' })
    const refused = await submit(found).catch((error: unknown) => error)
    expect(isProblemsFound(refused) && refused.problems).toMatchObject([{ field: 'notice' }])
  })
})

describe('R-VER-3 five failures', () => {
  it('then the sixth try is not looked at, even with the right number, and what was typed is kept', async () => {
    const found = await draftCase()
    await save(found, whole)
    await failToVerify(found, 4)
    expect(await verify(found, '999')).toEqual({ outcome: 'NO_MATCH', left: 0 })
    expect(await verify(found, '12345')).toEqual({ outcome: 'LOCKED' })
    const kept = await stored(found)
    expect(kept).toMatchObject({ matched: false, answers: whole })
    const events = await db.applicationEvent.findMany({ where: { action: 'lockAccountMatch' } })
    expect(events).toMatchObject([{ applicationId: found.id, toStatus: 'DRAFT' }])
  })

  it('200 at once: five are looked at', { timeout: 60_000 }, async () => {
    const found = await draftCase()
    const answers = await Promise.all(Array.from({ length: 200 }, (_, index) => verify(found, `2${index}`)))
    const count = (wanted: string) => answers.filter(({ outcome }) => outcome === wanted).length
    expect([count('NO_MATCH'), count('LOCKED')]).toEqual([5, 195])
    expect(await db.auditEntry.count({ where: { name: 'application.verify-failed' } })).toBe(5)
    expect(await db.applicationEvent.count({ where: { action: 'lockAccountMatch' } })).toBe(1)
  })

  it('200 at once by 10 people of one facility: five are looked at', { timeout: 60_000 }, async () => {
    const found = await draftCase()
    const people = await Promise.all(Array.from({ length: 10 }, () => makeApplicant()))
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => {
        const accountId = people[index % people.length]?.accountId ?? ''
        return verify({ ...found, viewer: { ...found.viewer, accountId } }, '2')
      }),
    )
    expect(answers.filter(({ outcome }) => outcome === 'NO_MATCH')).toHaveLength(5)
  })

  it('one person with several facilities has five in all, and the facilities keep theirs', async () => {
    const first = await draftCase()
    const second = await draftCase('PHARMACY')
    const same = { ...second, viewer: { ...second.viewer, accountId: first.viewer.accountId } }
    await failToVerify(first, 3)
    await failToVerify(same, 2)
    expect(await verify(same, '12345')).toEqual({ outcome: 'LOCKED' })
    expect(await verify(second, '9')).toEqual({ outcome: 'NO_MATCH', left: 2 })
  })

  it('clerks see how many facilities are left with ②, applicants how many tries they have', async () => {
    const clerk = await staffViewer()
    const found = await draftCase()
    const facilityId = found.viewer.facilities[0]?.id ?? 0
    await failToVerify(found, 4)
    expect((await readDesk(clerk)).others.locked).toBe(0)
    expect(await countOwnMatchTries(found.viewer, facilityId)).toBe(1)
    await failToVerify(found, 1)
    expect((await readDesk(clerk)).others.locked).toBe(1)
    expect((await readDesk({ ...clerk, now: new Date(noon.getTime() + day) })).others.locked).toBe(0)
    await expect(readDesk(found.viewer)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })

  it('a success gives its try back and no other', async () => {
    const found = await draftCase()
    await failToVerify(found, 3)
    for (let count = 0; count < 5; count += 1) {
      expect(await verify(found, '12345')).toEqual({ outcome: 'MATCHED' })
      await save(found, { verificationMethod: 'DOCUMENT' })
    }
    expect(await verify(found, '9')).toEqual({ outcome: 'NO_MATCH', left: 1 })
  })

  it('no 24 hours hold a sixth: tries come back 24 hours after the last failure', async () => {
    const found = await draftCase()
    const at = (hours: number) => new Date(noon.getTime() + hours * 3_600_000)
    await failToVerify(found, 1)
    await failToVerify(found, 4, at(23))
    expect(await verify(found, '12345', at(24.5))).toEqual({ outcome: 'LOCKED' })
    expect(await verify(found, '12345', new Date(at(23).getTime() + day - 1))).toEqual({ outcome: 'LOCKED' })
    expect(await verify(found, '12345', at(47))).toEqual({ outcome: 'MATCHED' })
  })
})

describe('R-VER-3 no number on file and a different number', () => {
  it('get one answer by the same statements', async () => {
    const [other, none] = [await draftCase('DENTAL', '12345'), await draftCase('DENTAL', null)]
    const [first, second] = [
      await statementsOf(() => verify(other, '9')),
      await statementsOf(() => verify(none, '9')),
    ]
    expect(first.answer).toEqual(second.answer)
    expect(first.statements).toEqual(second.statements)
    expect(first.statements.some((text) => text.includes('bank_account'))).toBe(true)
  })
})

describe('R-VER-2 the number', () => {
  it('is nowhere in the database: not in the draft, the audit, the timeline', async () => {
    const found = await draftCase('DENTAL', '7654321')
    await save(found, { ...whole, verificationMethod: 'ACCOUNT', accountNumber: '7654321' })
    await verify(found, '7654321')
    await verify(found, '7654322')
    const tables = ['application', 'audit_entry', 'application_event', 'bank_account', 'rate_limit']
    for (const table of tables) {
      const { rows } = await pool.query(`SELECT t::text AS row FROM ${table} t`)
      expect(rows.map(({ row }) => row).join()).not.toMatch(/765432/)
    }
  })
})

/** What reaches the server, with the values left out. */
async function statementsOf<T>(work: () => Promise<T>): Promise<{ answer: T; statements: string[] }> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  try {
    const answer = await work()
    const texts = query.mock.calls.map(([what]: unknown[]) =>
      typeof what === 'string' ? what : (what as { text: string }).text,
    )
    return { answer, statements: texts }
  } finally {
    query.mockRestore()
  }
}
