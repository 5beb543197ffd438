import type { Readable } from 'node:stream'
import { drawNotice } from '@/lib/adapters/pdf/notice-form'
import type { Viewer } from '@/lib/adapters/session'
import { store } from '@/lib/adapters/storage/open-store'
import { isStaff } from '@/lib/domain/account/role'
import { draftAnswers } from '@/lib/domain/notice/draft-answers'
import { noticeKindShortLabels } from '@/lib/domain/notice/kind'
import { Refusal } from '@/lib/domain/refusal'
import { findNoticeCase } from '@/lib/queries/notice-case'
import { findOwnNotice } from '@/lib/queries/own-notice'
import { readPrintedLaw } from '@/lib/queries/printed-law'
import { printedAnswers } from './draw-returned-notice'
import { type Act, transact } from './transact'

export type NoticePdf = { fileName: string; body: Uint8Array | Readable }

/**
 * The notice on the official form: the one that was handed back, as it is kept; before that as it was filed, with the
 * fund's boxes blank (R-INS-9). For its filer, its insurer and staff; a draft, as far as it can be read and marked as
 * such, for its filer alone.
 * @throws Refusal NOT_FOUND for somebody else's; WRONG_STATUS while a notice that was sent back is half mended;
 * ERASED after its time.
 */
export async function readNoticePdf(act: Act, viewer: Viewer, id: string): Promise<NoticePdf> {
  const find = isStaff(viewer.role) ? findNoticeCase : findOwnNotice
  const notice = await find(viewer, id)
  if (!notice) throw new Refusal('NOT_FOUND')
  if (notice.erasedAt) throw new Refusal('ERASED')
  const { kind, answers, receiptNumber, pdfKey, version } = notice
  await transact(act, async () => ({
    subject: { type: 'notice', id, version },
    detail: { returned: pdfKey !== null, draft: receiptNumber === null },
    result: undefined,
  }))
  const label = noticeKindShortLabels[kind]
  if (pdfKey) return { fileName: `返還された${label}_${receiptNumber}.pdf`, body: await store().get(pdfKey) }
  const lawArticle = await readPrintedLaw()
  if (!receiptNumber) {
    const drawn = { kind, lawArticle, answers: draftAnswers(kind, answers), mark: '下書き（未提出）' }
    return { fileName: `${label}の下書き.pdf`, body: await drawNotice(drawn) }
  }
  const body = await drawNotice({ kind, receiptNumber, answers: asPrinted({ kind, answers }), lawArticle })
  return { fileName: `${label}の控え_${receiptNumber}.pdf`, body }
}

function asPrinted(notice: Parameters<typeof printedAnswers>[0]): ReturnType<typeof printedAnswers> {
  try {
    return printedAnswers(notice)
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal('WRONG_STATUS')
    throw error
  }
}
