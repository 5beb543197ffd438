import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { jstDate } from '@/lib/domain/date/jst'
import { type NoticeAnswers, pickAnswers } from '@/lib/domain/notice/fields'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import { startProblem, startProblems } from '@/lib/domain/notice/may-start'
import { prefilledAnswers } from '@/lib/domain/notice/prefill'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { readStanding } from '@/lib/queries/insurer-standing'
import { mayFileFor } from '@/lib/queries/may-file-for'
import { lockInsurer } from './lock-insurer'
import { type Act, transact } from './transact'

/**
 * Gives the filer's draft of this kind for the insurer, making it first where there is none, filled from the master
 * and the last notice: reloading and two people at once end in the same form.
 * @throws ProblemsFound when such a notice cannot be filed now; Refusal NOT_ALLOWED for somebody else's insurer.
 */
export function startNotice(
  act: Act,
  viewer: Viewer,
  { kind, insurerId }: { kind: NoticeKind; insurerId: number },
): Promise<{ id: string }> {
  return transact(act, async (tx) => {
    const filerOrganisationId = viewer.organisation?.id
    if (filerOrganisationId === undefined || !(await mayFileFor(viewer, insurerId, tx))) {
      throw new Refusal('NOT_ALLOWED')
    }
    await lockInsurer(tx, insurerId)
    const own = { insurerId, filerOrganisationId }
    const known = await tx.notice.findFirst({
      where: { ...own, kind, status: 'DRAFT' },
      select: { id: true },
    })
    if (known) return { subject: { type: 'notice', id: known.id }, detail: { made: 0 }, result: known }
    const standing = await readStanding(insurerId, tx)
    const problem = startProblem(kind, standing)
    if (problem) throw new ProblemsFound({ field: '', message: startProblems[problem] })
    const answers = await firstAnswers(tx, act, kind, own, standing.liveCode?.code ?? null)
    const made = await makeDraft(tx, act, { kind, ...own, answers })
    return { subject: { type: 'notice', id: made.id, version: 1 }, detail: { made: 1 }, result: made }
  })
}

type Draft = {
  kind: NoticeKind
  insurerId: number
  filerOrganisationId: number | null
  answers: NoticeAnswers
}

/** A new draft with the first row of its timeline; a row of an association's file becomes one as well. */
export function makeDraft(tx: Tx, act: Act, draft: Draft): Promise<{ id: string }> {
  const { accountId, role } = act.actor
  if (accountId === null) throw new Refusal('NOT_ALLOWED')
  return tx.notice.create({
    data: {
      ...draft,
      status: 'DRAFT',
      createdById: accountId,
      createdAt: act.now,
      changedAt: act.now,
      events: {
        create: { at: act.now, action: 'start', toStatus: 'DRAFT', actorId: accountId, actorRole: role },
      },
    },
    select: { id: true },
  })
}

async function firstAnswers(
  tx: Tx,
  act: Act,
  kind: NoticeKind,
  own: { insurerId: number; filerOrganisationId: number },
  code: string | null,
): Promise<NoticeAnswers> {
  const master = await tx.facility.findUniqueOrThrow({ where: { id: own.insurerId } })
  const last = await tx.notice.findFirst({
    where: { ...own, status: { notIn: ['DRAFT'] } },
    orderBy: { createdAt: 'desc' },
    select: { kind: true, answers: true },
  })
  const typed = last ? pickAnswers(last.kind, last.answers as NoticeAnswers) : {}
  return prefilledAnswers(kind, { master, last: typed, today: jstDate(act.now), code })
}
