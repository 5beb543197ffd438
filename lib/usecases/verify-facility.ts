import { type Guesser, settleMatchTry, takeMatchTry } from '@/lib/adapters/account-match-tries'
import { hashAccountNumber, sameAccountNumber } from '@/lib/adapters/account-number-hash'
import { db, type Tx } from '@/lib/adapters/db'
import { keptAnswers } from '@/lib/adapters/kept-answers'
import type { Viewer } from '@/lib/adapters/session'
import { type AccountMatch, accountMatchTries } from '@/lib/domain/application/account-match'
import { verificationChoices } from '@/lib/domain/application/verification'
import { accountNumberKey } from '@/lib/domain/facility/account-number'
import { Refusal } from '@/lib/domain/refusal'
import { lockEditableApplication } from './editable-application'
import { readOwnApplication } from './own-application'
import { type Act, transact } from './transact'

type Application = Awaited<ReturnType<typeof readOwnApplication>>

/**
 * 「施設の確認」 by the account number (R-VER-1 … R-VER-3). The try is taken before anything is looked at, and "no number
 * on file" goes the same way as "another number", statement by statement. A match is kept with the number it is for.
 */
export async function verifyFacility(
  act: Act,
  viewer: Viewer,
  id: string,
  typed: string,
): Promise<AccountMatch> {
  const number = accountNumberKey(typed)
  if (number === undefined) return { outcome: 'UNREADABLE' }
  const application = await readOwnApplication(db, viewer, id)
  if (!verificationChoices(application.facility.kind).includes('ACCOUNT')) throw new Refusal('NOT_ALLOWED')
  if (isMatchedFor(application, number)) return { outcome: 'MATCHED' }
  const guesser = { facilityId: application.facilityId, accountId: viewer.accountId }
  const count = await takeMatchTry(db, guesser, act.now)
  if (count === null) return recordLocked(act, id)
  return compare(act, viewer, id, { typed, number, guesser, count })
}

function isMatchedFor({ matched, answers }: Application, number: string): boolean {
  return matched && accountNumberKey(answers.accountNumber ?? '') === number
}

type Try = { typed: string; number: string; guesser: Guesser; count: number }

function compare(act: Act, viewer: Viewer, id: string, tried: Try): Promise<AccountMatch> {
  return transact(act, async (tx) => {
    const application = await lockEditableApplication(tx, viewer, id)
    const { facilityId, facility } = application
    const onFile = await tx.bankAccount.findUnique({ where: { facilityId } })
    const matched = sameAccountNumber(hashAccountNumber(facility, tried.number), onFile?.hash)
    await keep(tx, act.now, application, tried.typed, matched)
    await settleMatchTry(tx, tried.guesser, act.now, matched)
    const left = accountMatchTries - tried.count
    if (!matched && left === 0) await noteLock(tx, act, application)
    return {
      name: matched ? act.name : 'application.verify-failed',
      subject: { type: 'application', id, version: application.version + 1 },
      detail: { matched, try: tried.count },
      result: matched ? { outcome: 'MATCHED' } : { outcome: 'NO_MATCH', left },
    }
  })
}

async function keep(tx: Tx, now: Date, { id, answers }: Application, typed: string, matched: boolean) {
  const together = { ...answers, verificationMethod: 'ACCOUNT', accountNumber: typed }
  await tx.application.update({
    where: { id },
    data: { answers: keptAnswers(id, together), matched, version: { increment: 1 }, changedAt: now },
  })
}

/** Clerks find it in the timeline of the case that is then sent with ②. */
async function noteLock(tx: Tx, act: Act, { id, status }: Application): Promise<void> {
  await tx.applicationEvent.create({
    data: {
      applicationId: id,
      at: act.now,
      action: 'lockAccountMatch',
      fromStatus: status,
      toStatus: status,
      actorId: act.actor.accountId,
      actorRole: act.actor.role,
    },
  })
}

function recordLocked(act: Act, id: string): Promise<AccountMatch> {
  return transact(act, async () => ({
    name: 'application.verify-locked',
    subject: { type: 'application', id },
    result: { outcome: 'LOCKED' },
  }))
}
