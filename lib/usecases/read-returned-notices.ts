import type { Viewer } from '@/lib/adapters/session'
import { splitInsurerNumber } from '@/lib/domain/insurer-code/insurer-number'
import { Refusal } from '@/lib/domain/refusal'
import { type Act, transact } from './transact'

export type ReturnedNotice = { fileName: string; pdfKey: string }

/**
 * The handed-back notices that the association filed, all or of one run, for one ZIP (R-INS-4).
 * @throws Refusal NOT_FOUND when there is none.
 */
export function readReturnedNotices(
  act: Act,
  viewer: Viewer,
  runMonth: string | null,
): Promise<ReturnedNotice[]> {
  return transact(act, async (tx) => {
    const organisationId = viewer.organisation?.id ?? -1
    const notices = await tx.notice.findMany({
      where: {
        filerOrganisationId: organisationId,
        pdfKey: { not: null },
        runMonth: runMonth ?? undefined,
      },
      orderBy: { receiptNumber: 'asc' },
      select: { receiptNumber: true, pdfKey: true, insurer: { select: { code: true, name: true } } },
    })
    if (notices.length === 0) throw new Refusal('NOT_FOUND')
    const result = notices.flatMap(({ receiptNumber, pdfKey, insurer: { code, name } }) => {
      const number = splitInsurerNumber(code)?.printed ?? code
      return pdfKey ? [{ fileName: fileNameOf(receiptNumber ?? '', number, name), pdfKey }] : []
    })
    const detail = { runMonth, notices: result.length }
    return { subject: { type: 'organisation', id: String(organisationId) }, detail, result }
  })
}

/** The receipt number makes it unique; what no file system takes becomes an underscore. */
function fileNameOf(...parts: string[]): string {
  return `${parts.join('_').replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')}.pdf`
}
