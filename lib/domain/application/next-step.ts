import { addDays, jstDate, type LocalDate } from '@/lib/domain/date/jst'
import { formatDateInFull } from '@/lib/domain/date/wareki'
import type { ApplicationStatus } from './status'
import { whatComesNext } from './what-comes-next'

/** Our own aim, not the notice's: a decision two weeks after the application arrived. */
export const reviewDays = 14

export type NextStep = { what: string; who: string; by: string }

type Standing = {
  status: ApplicationStatus
  /** When it was sent last, first or again. */
  sentAt: Date | null
  heldUntil: LocalDate | null
  /** APPROVED, of an insurer: the day by which its run is published (R-INS-5). */
  publishBy: LocalDate | null
  /** ISSUED: until when the activation codes work. */
  codesUntil: Date | null
}

const nobody = '行うことはありません'

/** R-APP-8: what comes next, who acts, and by when. */
export function nextStep(standing: Standing): NextStep {
  const { status } = standing
  return { what: whatComesNext(status), who: actors[status], by: byWhen(standing) }
}

const actors: Record<ApplicationStatus, string> = {
  DRAFT: '申請者',
  SUBMITTED: '支払基金（審査担当）',
  RESUBMITTED: '支払基金（審査担当）',
  SENT_BACK: '申請者',
  ON_HOLD: '支払基金（審査担当）',
  WITHDRAWN: nobody,
  REJECTED: nobody,
  APPROVED: '支払基金',
  ISSUED: '申請者',
  ENDED: nobody,
  EXPIRED: nobody,
}

function byWhen({ status, sentAt, heldUntil, publishBy, codesUntil }: Standing): string {
  switch (status) {
    case 'SUBMITTED':
    case 'RESUBMITTED':
      return sentAt ? `${day(addDays(jstDate(sentAt), reviewDays))}ごろまで（目安）` : '2週間ほど（目安）'
    case 'SENT_BACK':
      return '期限はありません。再提出すると、審査を続けます。'
    case 'ON_HOLD':
      return heldUntil
        ? `${day(heldUntil)}に審査を再開します。`
        : '再開する日は、メッセージでお問い合わせください。'
    case 'APPROVED':
      return publishBy ? `${day(publishBy)}まで` : '承認のあと、すぐに発行します。'
    case 'ISSUED':
      return codesUntil ? `${day(jstDate(codesUntil))}まで（アクティベーションコードの有効期限）` : '－'
    default:
      return '－'
  }
}

function day(date: LocalDate): string {
  return formatDateInFull(date)
}
