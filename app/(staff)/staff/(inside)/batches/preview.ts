import type { Viewer } from '@/lib/adapters/session'
import type { BatchDecision } from '@/lib/domain/application/batch-schemas'
import type { FormState } from '@/lib/domain/problem'
import { Refusal } from '@/lib/domain/refusal'
import { filledForCase } from '@/lib/queries/filled-for-case'
import { readBatch } from '@/lib/queries/review-batch'
import { approvalNews } from '@/lib/usecases/approve-application'
import { decisionNews } from '@/lib/usecases/decision-news'
import { previewMail } from '@/lib/usecases/preview-mail'

type Previewed = { decision: BatchDecision; typed: Record<string, string> }

/** The mail and the words of the first case that fits, as an example for all of them; nothing is decided (R-CLK-4). */
export async function withBatchPreview(viewer: Viewer, { decision, typed }: Previewed): Promise<FormState> {
  const batch = await readBatch(viewer, decision.id)
  const first = batch?.rows.find(({ hindrance }) => hindrance === undefined)
  if (!first) throw new Refusal('NOT_FOUND')
  const news = await newsOf(viewer.now, decision, first.id)
  const words = 'field' in decision || 'until' in decision
  const filled = words ? await filledForCase(first.id, decision, viewer.now) : ''
  const mail = news ? await previewMail(first.id, news) : {}
  const example = `${first.receiptNumber}、${first.name}`
  return { values: { ...typed, ...mail, filled, example }, problems: [] }
}

function newsOf(now: Date, decision: BatchDecision, id: string) {
  switch (decision.action) {
    case 'approve':
      return approvalNews(now, id)
    case 'hold':
      return decisionNews.hold(decision.until)
    case 'sendBack':
      return decisionNews.sendBack([{ field: decision.field, message: decision.comment }])
    default:
      return undefined
  }
}
