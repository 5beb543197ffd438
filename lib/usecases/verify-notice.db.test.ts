import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { verificationPath } from '@/lib/domain/notice/verification-path'
import { verifySchema } from '@/lib/domain/notice/verify-schema'
import { noon, publicAct } from '@/lib/test-support/applicant'
import { giveLiveCode, makeInsurer } from '@/lib/test-support/insurer'
import { testDatabase } from '@/lib/test-support/test-database'
import { verifyNotice } from './verify-notice'

let code: Awaited<ReturnType<typeof giveLiveCode>>
const receiptNumber = 'N08-0000001-0'

beforeEach(async () => {
  await testDatabase().reset()
  code = await giveLiveCode(await makeInsurer())
  await db.notice.update({ where: { id: code.noticeId }, data: { receiptNumber } })
})

const verify = (notice: string, digits: string, address = '192.0.2.1') =>
  verifyNotice({ ...publicAct('notice.verify'), address }, { notice, code: digits })

describe('R-INS-12 the verification page', () => {
  it('R-INS-12 says genuine, issued on, still valid, and nothing else', async () => {
    expect(await verify(receiptNumber, code.code)).toEqual({
      issuedOn: '2026-11-20',
      valid: true,
      abolishedOn: null,
    })
  })

  it('R-INS-12 says that the code was abolished', async () => {
    const abolished = { status: 'ABOLISHED', abolishedOn: new Date('2027-03-31') } as const
    await db.insurerCode.update({ where: { id: code.id }, data: abolished })
    expect(await verify(receiptNumber, code.code)).toMatchObject({ valid: false, abolishedOn: '2027-03-31' })
  })

  it('R-INS-12 answers alike to a wrong code, a wrong number and a notice not handed back', async () => {
    expect(await verify(receiptNumber, '1390000012')).toBeNull()
    expect(await verify('N08-0000002-8', code.code)).toBeNull()
    await db.notice.update({ where: { id: code.noticeId }, data: { handedBackAt: null } })
    expect(await verify(receiptNumber, code.code)).toBeNull()
  })

  it('R-INS-12 takes sixty tries an hour from one address, counted one by one', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 70 }, () => verify(receiptNumber, code.code)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(60)
    expect(tries.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'RATE_LIMITED' })
    expect(await verify(receiptNumber, code.code, '198.51.100.1')).not.toBeNull()
  })

  it('R-INS-12 reads what the QR code holds, and what people type', () => {
    const asked = new URL(verificationPath(receiptNumber, code.code), 'https://portal.example').searchParams
    const read = { notice: receiptNumber, code: code.code }
    expect(verifySchema.parse(Object.fromEntries(asked))).toEqual(read)
    const typed = {
      notice: 'ｎ０８－００００００１－０',
      code: `${code.code.slice(0, 2)} ${code.code.slice(2)}`,
    }
    expect(verifySchema.parse(typed)).toEqual(read)
    expect(verifySchema.safeParse({ notice: 'N08-0000001-9', code: '123' }).error?.issues).toHaveLength(2)
  })

  it('R-INS-12 leaves who asked from where in the audit log', async () => {
    await verify(receiptNumber, code.code)
    expect(await db.auditEntry.findFirstOrThrow()).toMatchObject({
      name: 'notice.verify',
      subjectId: code.noticeId,
      address: '192.0.2.1',
      detail: { genuine: true },
      at: noon,
    })
  })
})
