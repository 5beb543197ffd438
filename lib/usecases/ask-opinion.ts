import type { CaseKind } from '@/lib/domain/desk/claim'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { newId } from './new-id'
import { aboutCase, readSentCase, requireReviewer } from './sent-case'
import { type Act, transact } from './transact'

type Question = { id: string; colleague: string; question: string }

/** A second opinion, asked of a colleague by name; it stands in that person's list until it is answered. */
export async function askOpinion(
  act: Act,
  kind: CaseKind,
  { id, colleague, question }: Question,
): Promise<void> {
  const me = requireReviewer(act)
  await transact(act, async (tx) => {
    const { version } = await readSentCase(tx, act, kind, id)
    const asked = await tx.account.findFirst({
      where: {
        id: isUuid(colleague) ? colleague : me,
        AND: [{ id: { not: me } }],
        status: 'ACTIVE',
        staffRole: { in: ['CLERK', 'SUPERVISOR'] },
      },
    })
    if (!asked) throw new Refusal('NOT_FOUND', { field: 'colleague' })
    const opinion = newId()
    await tx.opinion.create({
      data: {
        ...{ id: opinion, ...aboutCase(kind, id), question },
        ...{ askedById: me, askedAt: act.now, askedOfId: asked.id },
      },
    })
    const subject = { type: kind, id, version }
    return { subject, detail: { opinion, of: asked.id }, result: undefined }
  })
}

/** By the one who was asked, once. It advises: no decision waits for it. */
export async function answerOpinion(
  act: Act,
  kind: CaseKind,
  { id, opinion, answer }: { id: string; opinion: string; answer: string },
): Promise<void> {
  const me = requireReviewer(act)
  if (!isUuid(opinion)) throw new Refusal('NOT_FOUND')
  await transact(act, async (tx) => {
    const { version } = await readSentCase(tx, act, kind, id)
    const { count } = await tx.opinion.updateMany({
      where: { id: opinion, ...aboutCase(kind, id), askedOfId: me, answeredAt: null },
      data: { answer, answeredAt: act.now },
    })
    if (count !== 1) throw new Refusal('WRONG_STATUS')
    return { subject: { type: kind, id, version }, detail: { opinion }, result: undefined }
  })
}
