import { takeTry } from '@/lib/adapters/rate-limit'
import { jstDate, type LocalDate } from '@/lib/domain/date/jst'
import { type Act, transact } from './transact'

export type Verification = {
  issuedOn: LocalDate
  valid: boolean
  /** The first day without the code, where it has come or is set. */
  abolishedOn: LocalDate | null
}

/**
 * R-INS-12: whether this number and this code stand together on a notice that the fund handed back. A number without
 * its code, a code without its number and both wrong are one and the same answer.
 * @throws Refusal RATE_LIMITED
 */
export async function verifyNotice(
  act: Act,
  { notice: receiptNumber, code }: { notice: string; code: string },
): Promise<Verification | null> {
  await takeTry('verify', act.address ?? 'unknown')
  return transact(act, async (tx) => {
    const found = await tx.notice.findFirst({
      where: {
        receiptNumber,
        handedBackAt: { not: null },
        OR: [{ code: { code } }, { abolishedCode: { code } }],
      },
      include: { code: true, abolishedCode: true },
    })
    const issued = found?.code ?? found?.abolishedCode
    const subject = { type: 'notice', id: found?.id ?? 'unknown' }
    if (!issued) return { subject, detail: { genuine: false }, result: null }
    const abolishedOn = issued.abolishedOn ? issued.abolishedOn.toISOString().slice(0, 10) : null
    const valid = issued.status === 'LIVE'
    return {
      subject,
      detail: { genuine: true },
      result: { issuedOn: jstDate(issued.issuedAt), valid, abolishedOn },
    }
  })
}
