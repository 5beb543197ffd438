import { db } from '@/lib/adapters/db'
import { drawNotice } from '@/lib/adapters/pdf/notice-form'
import { jstDate } from '@/lib/domain/date/jst'
import { parseNotice } from '@/lib/domain/notice/answers'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import { verificationPath } from '@/lib/domain/notice/verification-path'
import { env } from '@/lib/env'

/** A registered notice as it is committed, with everything that stands in its boxes (R-INS-9). */
export type RegisteredNotice = {
  id: string
  version: number
  kind: NoticeKind
  receiptNumber: string
  answers: NoticeAnswers
  fileNumber: string
  remark: string | null
  arrivedAt: Date
  confirmedAt: Date
  confirmedBy: string
  registeredAt: Date
  registeredBy: string
  /** The code that was issued, or the one that was abolished. */
  code: string
}

/** Outside every transaction: what is drawn is what is committed. A notice that is not REGISTERED is left out. */
export function readRegistered(ids: readonly string[]): Promise<RegisteredNotice[]> {
  return db.$queryRaw<RegisteredNotice[]>`
    SELECT n.id, n.version, n.kind::text AS kind, n.receipt_number AS "receiptNumber", n.answers,
           n.file_number AS "fileNumber", n.remark, n.arrived_at AS "arrivedAt",
           n.confirmed_at AS "confirmedAt", p.last_name AS "confirmedBy",
           n.registered_at AS "registeredAt", s.last_name AS "registeredBy", c.code
      FROM notice n
      JOIN account p ON p.id = n.confirmed_by_id
      JOIN account s ON s.id = n.registered_by_id
      JOIN insurer_code c ON c.notice_id = n.id OR c.id = n.abolished_code_id
     WHERE n.id = ANY (${[...ids]}::uuid[]) AND n.status = 'REGISTERED'`
}

/** The official form with every box filled in, those of the fund too. */
export function drawReturnedNotice(notice: RegisteredNotice): Promise<Uint8Array> {
  const { kind, receiptNumber, code } = notice
  return drawNotice({
    ...{ kind, receiptNumber },
    answers: printedAnswers(notice),
    fund: {
      receivedOn: jstDate(notice.arrivedAt),
      fileNumber: notice.fileNumber,
      confirmed: { on: jstDate(notice.confirmedAt), by: notice.confirmedBy },
      registered: { on: jstDate(notice.registeredAt), by: notice.registeredBy },
      code: kind === 'INTRODUCTION' ? code : undefined,
      remark: notice.remark ?? undefined,
      verificationUrl: env().APP_URL + verificationPath(receiptNumber, code),
    },
  })
}

/** What the filer wrote, as it stands in the boxes. */
export function printedAnswers({ kind, answers }: Pick<RegisteredNotice, 'kind' | 'answers'>) {
  const parsed = parseNotice(kind, answers)
  return {
    filedOn: parsed.filedOn,
    filerAddress: parsed.filerAddress,
    filerName: parsed.filerName,
    checkup: parsed.kindCheckup,
    guidance: parsed.kindGuidance,
    name: parsed.name,
    nameKana: parsed.nameKana,
    postalCode: parsed.postalCode,
    address: parsed.address,
    addressKana: parsed.addressKana,
    phone: parsed.phone,
    representative: parsed.representative ?? undefined,
    representativeKana: parsed.representativeKana ?? undefined,
    insurerNumber: parsed.insurerNumber.printed,
    code: parsed.code ?? undefined,
    abolishedOn: parsed.abolishedOn ?? undefined,
    reason: parsed.reason ?? undefined,
  }
}
