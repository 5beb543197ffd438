import type { Readable } from 'node:stream'
import type { Viewer } from '@/lib/adapters/session'
import { store } from '@/lib/adapters/storage/open-store'
import { isStaff } from '@/lib/domain/account/role'
import { noticeKindShortLabels } from '@/lib/domain/notice/kind'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { type Act, transact } from './transact'

/** The fund's copy of the notice that was handed back (R-INS-9), for staff; also what is printed for paper (R-INS-11). */
export async function readReturnedForm(
  act: Act,
  viewer: Viewer,
  id: string,
): Promise<{ fileName: string; body: Readable }> {
  if (!isStaff(viewer.role) || !isUuid(id)) throw new Refusal('NOT_FOUND')
  const { kind, receiptNumber, pdfKey } = await transact(act, async (tx) => {
    const found = await tx.notice.findUnique({ where: { id } })
    if (!found?.pdfKey) throw new Refusal('NOT_FOUND')
    return { subject: { type: 'notice', id, version: found.version }, result: found }
  })
  const fileName = `返還_${noticeKindShortLabels[kind]}_${receiptNumber}.pdf`
  return { fileName, body: await store().get(pdfKey ?? '') }
}
