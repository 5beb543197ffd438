import { createHash } from 'node:crypto'
import { db, type Tx } from '@/lib/adapters/db'
import { logFailure } from '@/lib/adapters/logger'
import { store } from '@/lib/adapters/storage/open-store'
import { judge } from '@/lib/domain/month/judge'
import { changeNoticeStatuses } from '@/lib/usecases/change-notice-statuses'
import {
  drawReturnedNotice,
  type RegisteredNotice,
  readRegistered,
} from '@/lib/usecases/draw-returned-notice'
import { type Act, system } from '@/lib/usecases/transact'
import { writeAudits } from '@/lib/usecases/write-audits'
import type { Verdicts } from './decide-on'
import { type RunNotice, type TakenStep, takeNotices } from './read-notices'
import { settleItems } from './settle-items'
import { statusOfMonth } from './status-of-month'
import { tellReturned } from './tell-returned'
import { tooLate } from './too-late'

type Drawn = { notice: RegisteredNotice; sha256: string }

/**
 * 返還 (R-INS-9) of the next notices: drawn from the committed rows and stored, then, in one transaction, the status
 * and the mail. Killed in between, the next try draws the same bytes and stores them under the same key.
 * @returns how many notices were dealt with; 0 when nothing is left.
 */
export async function handBackNext(starter: Act, step: TakenStep, count: number): Promise<number> {
  const act: Act = { ...starter, name: 'notice.hand-back', actor: system }
  const next = await db.runItem.findMany({
    where: { stepId: step.id, doneAt: null },
    orderBy: { position: 'asc' },
    take: count,
    select: { noticeId: true },
  })
  if (next.length === 0) return 0
  const registered = await readRegistered(next.map(({ noticeId }) => noticeId))
  const { drawn, failed } = await drawAndStore(registered)
  return await db.$transaction(async (tx) => {
    const notices = await takeNotices(tx, act.now, step, next.length)
    const verdicts = await finish(tx, act, notices, drawn)
    const settled = new Map([...incomplete(notices, registered), ...verdicts, ...failed])
    await settleItems(tx, act.now, step.id, settled)
    return next.length
  }, limits)
}

/** REGISTERED, but without what the form needs: nothing that another try would mend. */
function incomplete(notices: readonly RunNotice[], registered: readonly RegisteredNotice[]): Verdicts {
  const complete = new Set(registered.map(({ id }) => id))
  const message = '登録の記録がそろっていないため、届出書を作れません。運用管理者に連絡してください。'
  const missing = notices.filter(({ id, status }) => status === 'REGISTERED' && !complete.has(id))
  return new Map(missing.map(({ id }) => [id, { result: 'failed', message }]))
}

const limits = { maxWait: 10_000, timeout: 60_000 }

/** @throws what the store says when it takes nothing: then nobody's notice is at fault, and all of it waits. */
async function drawAndStore(
  notices: readonly RegisteredNotice[],
): Promise<{ drawn: Map<string, Drawn>; failed: Verdicts }> {
  const drawn = new Map<string, Drawn>()
  const failed: Verdicts = new Map()
  await Promise.all(
    notices.map(async (notice) => {
      try {
        drawn.set(notice.id, { notice, sha256: await storeOnce(notice) })
      } catch (error) {
        const number = logFailure(error, `hand-back ${notice.id}`)
        const message = `返還する届出書を作れませんでした（番号 ${number}）。もう一度実行してください。`
        failed.set(notice.id, { result: 'failed', message })
      }
    }),
  )
  if (failed.size > 0) await store().check()
  return { drawn, failed }
}

/** The notice's own id is the key: one PDF per notice, however often it is tried. */
async function storeOnce(notice: RegisteredNotice): Promise<string> {
  const pdf = await drawReturnedNotice(notice)
  await store().remove(notice.id)
  const { sha256 } = await store().put(notice.id, oneChunk(pdf))
  if (sha256 !== createHash('sha256').update(pdf).digest('hex')) throw new Error('The store changed the PDF')
  return sha256
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function finish(
  tx: Tx,
  act: Act,
  notices: readonly RunNotice[],
  drawn: ReadonlyMap<string, Drawn>,
): Promise<Verdicts> {
  const verdicts: Verdicts = new Map()
  const month = notices[0]?.runMonth ?? ''
  const status = await statusOfMonth(tx, month)
  for (const notice of notices) {
    const verdict = judge('hand-back', { month: notice.runMonth ?? '', status }, notice)
    // Fit, but not what was drawn: it is taken up again.
    if (verdict.result !== 'done' || drawn.get(notice.id)?.notice.version === notice.version)
      verdicts.set(notice.id, verdict)
  }
  const fit = notices.filter(({ id }) => verdicts.get(id)?.result === 'done')
  const changed = await changeNoticeStatuses(
    tx,
    act,
    'handBack',
    fit.map(({ id, version }) => ({ id, version, pdfKey: id, pdfSha256: drawn.get(id)?.sha256 })),
  )
  const done = fit.filter(({ id }) => changed.has(id))
  const codes = new Map([...drawn].map(([id, { notice }]) => [id, notice.code]))
  const mails = await tellReturned(tx, act.now, done, codes)
  await writeAudits(
    tx,
    act,
    'notice',
    done.map(({ id, version, runMonth }) => ({
      ...{ id, version: version + 1 },
      detail: { month: runMonth, sha256: drawn.get(id)?.sha256 ?? null, mails: mails.get(id) ?? [] },
    })),
  )
  return new Map([...verdicts, ...tooLate(fit, changed)])
}
