import { buffer } from 'node:stream/consumers'
import { db } from '@/lib/adapters/db'
import { drawNotice, type FundMarks } from '@/lib/adapters/pdf/notice-form'
import { stampScan } from '@/lib/adapters/pdf/stamp-scan'
import { store } from '@/lib/adapters/storage/open-store'
import { jstDate } from '@/lib/domain/date/jst'
import { parseNotice } from '@/lib/domain/notice/answers'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import { verificationPath } from '@/lib/domain/notice/verification-path'
import { env } from '@/lib/env'
import { readPrintedLaw } from '@/lib/queries/printed-law'

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
  /** The paper it was typed from, when it came by post (R-INS-11). */
  scanKey: string | null
}

/** Outside every transaction: what is drawn is what is committed. A notice that is not REGISTERED is left out. */
export function readRegistered(ids: readonly string[]): Promise<RegisteredNotice[]> {
  return db.$queryRaw<RegisteredNotice[]>`
    SELECT n.id, n.version, n.kind::text AS kind, n.receipt_number AS "receiptNumber", n.answers,
           n.file_number AS "fileNumber", n.remark, n.arrived_at AS "arrivedAt",
           n.confirmed_at AS "confirmedAt", p.last_name || ' ' || p.first_name AS "confirmedBy",
           n.registered_at AS "registeredAt", s.last_name || ' ' || s.first_name AS "registeredBy",
           c.code, n.scan_key AS "scanKey"
      FROM notice n
      JOIN account p ON p.id = n.confirmed_by_id
      JOIN account s ON s.id = n.registered_by_id
      JOIN insurer_code c ON c.notice_id = n.id OR c.id = n.abolished_code_id
     WHERE n.id = ANY (${[...ids]}::uuid[]) AND n.status = 'REGISTERED'`
}

/**
 * The official form with every box filled in, those of the fund too; of a notice on paper its scan with the same marks
 * (R-INS-9). A scan that cannot be stamped (no PDF or PNG, unreadable, or very large) is left out: what was typed
 * from it is handed back on the form.
 */
export async function drawReturnedNotice(notice: RegisteredNotice): Promise<Uint8Array> {
  const { kind, receiptNumber, scanKey } = notice
  const fund = marksOf(notice)
  const scan = scanKey ? await readScan(scanKey) : undefined
  const stamped = scan && (await stampScan(scan, { kind, receiptNumber, fund }))
  if (stamped && 'pdf' in stamped) return stamped.pdf
  const lawArticle = await readPrintedLaw()
  return drawNotice({ kind, receiptNumber, answers: printedAnswers(notice), fund, lawArticle })
}

// Many notices are drawn at a time, each with its scan in memory.
const SCAN_MAX_BYTES = 20 * 1024 * 1024

async function readScan(key: string): Promise<Uint8Array | undefined> {
  const bytes = await buffer(await store().get(key, { start: 0, end: SCAN_MAX_BYTES }))
  return bytes.length > SCAN_MAX_BYTES ? undefined : bytes
}

function marksOf(notice: RegisteredNotice): FundMarks {
  const { kind, receiptNumber, code } = notice
  return {
    receivedOn: jstDate(notice.arrivedAt),
    fileNumber: notice.fileNumber,
    confirmed: { on: jstDate(notice.confirmedAt), by: notice.confirmedBy },
    registered: { on: jstDate(notice.registeredAt), by: notice.registeredBy },
    code: kind === 'INTRODUCTION' ? code : undefined,
    remark: notice.remark ?? undefined,
    verificationUrl: env().APP_URL + verificationPath(receiptNumber, code),
  }
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
