import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { changeProblems, changesOf } from '@/lib/domain/change-request/ask'
import type { ChangeValues } from '@/lib/domain/change-request/fields'
import { formatChangeNumber } from '@/lib/domain/change-request/number'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { env } from '@/lib/env'
import { readStanding } from '@/lib/queries/insurer-standing'
import { mayFileFor } from '@/lib/queries/may-file-for'
import { readPresentValues } from '@/lib/queries/own-changes'
import { lockInsurer } from './lock-insurer'
import { nextNumber } from './next-number'
import { queueMail } from './queue-mail'
import { type Act, transact } from './transact'

export type AskedChange = { insurerId: number; typed: ChangeValues; reason: string }

/**
 * R-INS-14: asks for a change of name, address or representative between notices; a clerk decides, the code stays.
 * @throws ProblemsFound for what is wrong, no live code, or a request that still waits.
 */
export function askChange(act: Act, viewer: Viewer, asked: AskedChange): Promise<{ id: string }> {
  return transact(act, async (tx) => {
    const { insurerId, typed, reason } = asked
    if (!(await mayFileFor(viewer, insurerId, tx))) throw new Refusal('NOT_ALLOWED')
    await lockInsurer(tx, insurerId)
    await refuseNow(tx, insurerId)
    const present = await readPresentValues(insurerId, tx)
    const problems = changeProblems(present, typed, reason)
    if (problems.length > 0) throw new ProblemsFound(...problems)
    const { before, after } = changesOf(present, typed)
    const number = formatChangeNumber(act.now, await nextNumber(tx, 'change-request'))
    const { id } = await tx.changeRequest.create({
      data: {
        number,
        insurerId,
        status: 'OPEN',
        before,
        after,
        reason: reason.trim(),
        askedById: viewer.accountId,
        askedAt: act.now,
      },
      select: { id: true },
    })
    await tell(tx, act, viewer, { id, number })
    const subject = { type: 'change-request', id }
    return { subject, detail: { insurerId, fields: Object.keys(after) }, result: { id } }
  })
}

async function refuseNow(tx: Tx, insurerId: number): Promise<void> {
  const { liveCode } = await readStanding(insurerId, tx)
  if (!liveCode) throw new ProblemsFound({ field: '', message: noCode })
  const waiting = await tx.changeRequest.count({ where: { insurerId, status: 'OPEN' } })
  if (waiting > 0) throw new ProblemsFound({ field: '', message: oneWaits })
}

function tell(tx: Tx, act: Act, viewer: Viewer, { id, number }: { id: string; number: string }) {
  const link = `${env().APP_URL}/notices/changes/${id}`
  const values = { name: viewer.name, number, link }
  return queueMail(tx, act.now, { template: 'change-asked', to: viewer.email, toName: viewer.name, values })
}

export const noCode =
  'この保険者には有効なオンライン資格確認用コードがないため、変更の届出はできません。新しい内容で導入届を提出してください。'

const oneWaits =
  'この保険者の変更の届出が、まだ判断を待っています。判断を待つか、その届出を取り下げてから届け出てください。'
