import { keptAnswers } from '@/lib/adapters/kept-answers'
import type { Viewer } from '@/lib/adapters/session'
import { keepsMatch } from '@/lib/domain/application/account-match'
import { type Answers, answerFields } from '@/lib/domain/application/answers'
import { type FieldRequest, onlyReopened } from '@/lib/domain/application/field-request'
import { lockEditableApplication } from './editable-application'
import { type Act, transact } from './transact'

/** CONFLICT: somebody else was faster, and nothing was written. */
export type SaveOutcome = { outcome: 'SAVED' | 'CONFLICT'; version: number; matched: boolean }

/**
 * Keeps what was typed, right or wrong (R-ALL-1). Fields that were not sent stay as they were; of an application that
 * was sent back only what the clerk asked about can change (R-APP-9).
 * @param typedOn the version on which it was typed: with another one, nothing is overwritten (R-APP-6).
 */
export function saveAnswers(
  act: Act,
  viewer: Viewer,
  id: string,
  typed: Answers,
  typedOn?: number,
): Promise<SaveOutcome> {
  return transact(act, async (tx) => {
    const application = await lockEditableApplication(tx, viewer, id)
    const open = application.status === 'DRAFT' ? typed : onlyReopened(typed, requestsOf(application))
    const fields = changedFields(application.answers, open)
    const { version } = application
    const told = { type: 'application', id, version }
    if (fields.length === 0) return outcome(told, fields, { outcome: 'SAVED', ...application })
    if (typedOn !== undefined && typedOn !== version)
      return outcome(told, fields, { outcome: 'CONFLICT', ...application })
    const answers = { ...application.answers, ...open }
    const matched = application.matched && keepsMatch(application.answers, answers)
    await tx.application.update({
      where: { id },
      data: {
        answers: keptAnswers(id, answers),
        matched,
        version: { increment: 1 },
        changedAt: act.now,
        changedById: viewer.accountId,
      },
    })
    const after = { outcome: 'SAVED' as const, version: version + 1, matched }
    return outcome({ ...told, version: version + 1 }, fields, after)
  })
}

function outcome(
  subject: { type: string; id: string; version: number },
  fields: string[],
  { outcome, version, matched }: SaveOutcome,
) {
  return { subject, detail: { fields, outcome }, result: { outcome, version, matched } }
}

/** Where the stored and the typed answer differ; blank and never touched are the same. */
export function changedFields(before: Answers, typed: Answers): (keyof Answers)[] {
  return answerFields.filter(
    (field) => typed[field] !== undefined && (before[field] ?? '') !== (typed[field] ?? ''),
  )
}

export function requestsOf({ requests }: { requests: unknown }): FieldRequest[] {
  return requests as FieldRequest[]
}
