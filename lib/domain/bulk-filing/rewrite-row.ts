import { addressProposal } from '@/lib/domain/notice/answers'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'

/** The row with its 所在地 as 作成要領 3 writes it (R-INS-3); undefined where nothing would change. */
export function rewriteRow(answers: NoticeAnswers): NoticeAnswers | undefined {
  const proposal = addressProposal(answers)
  return proposal && { ...answers, address: proposal.after }
}
