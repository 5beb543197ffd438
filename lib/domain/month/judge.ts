import { formatMonth } from '@/lib/domain/date/wareki'
import type { RunMonth } from '@/lib/domain/month/calendar'
import type { MonthStatus } from '@/lib/domain/month/status'
import type { RunResult, RunStepName } from '@/lib/domain/month/step'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import { type NoticeStatus, noticeStatusLabels } from '@/lib/domain/notice/status'
import { refusalMessages } from '@/lib/domain/refusal'

/** What decides whether a step may do its work on a notice. */
export type JudgedNotice = {
  kind: NoticeKind
  status: NoticeStatus
  runMonth: RunMonth | null
  version: number
  /** The version that the deciding person saw; null where nobody decides (返還, 反映). */
  seenVersion: number | null
  /** The live code of the insurer. */
  liveCode: string | null
  /** The code that a 廃止届 names. */
  namedCode: string | null
  /** The acting person entered or confirmed it (R-INS-7). */
  didEarlier: boolean
  /** A colleague of the acting person is at it (R-CLK-2). */
  claimed: boolean
}

export type Verdict = { result: RunResult; message: string | null }

export type NoticeStep = Exclude<RunStepName, 'close' | 'reconcile'>

const needs: Record<NoticeStep, NoticeStatus> = {
  confirm: 'RECEIVED',
  register: 'CONFIRMED',
  'hand-back': 'REGISTERED',
  publish: 'HANDED_BACK',
}

/** In the order of a run; what is further on than a step leads has been through it. */
const onward: readonly NoticeStatus[] = ['RECEIVED', 'CONFIRMED', 'REGISTERED', 'HANDED_BACK', 'PUBLISHED']

const fits: Verdict = { result: 'done', message: null }
const refused = (message: string): Verdict => ({ result: 'refused', message })
const skipped = (message: string): Verdict => ({ result: 'skipped', message })

/** The same judgement for the preview and for the run (R-CLK-5): a notice is either fit, passed over or refused. */
export function judge(step: NoticeStep, run: Run, notice: JudgedNotice): Verdict {
  if (notice.runMonth !== run.month) {
    const where = notice.runMonth ? `${formatMonth(notice.runMonth)}の処理` : '別の処理'
    return refused(`この届出は${where}に移されています。その月の画面で処理してください。`)
  }
  return (
    wrongStatus(step, notice) ?? wrongRun(step, run) ?? held(step, notice) ?? wrongCase(step, notice) ?? fits
  )
}

export type Run = { month: RunMonth; status: MonthStatus }

function wrongStatus(step: NoticeStep, { status, version, seenVersion }: JudgedNotice): Verdict | undefined {
  const label = `現在の状態は「${noticeStatusLabels[status]}」です。`
  if (status === 'EFFECTIVE' || onward.indexOf(status) > onward.indexOf(needs[step])) return skipped(label)
  if (status !== needs[step]) return refused(`${label}状態を確認してください。`)
  if (seenVersion === null || seenVersion === version) return undefined
  return refused('選んだあとに内容が変更されました。最新の内容を確認してから、もう一度選んでください。')
}

function wrongRun(step: NoticeStep, { status }: Run): Verdict | undefined {
  if (step === 'register' && status !== 'CLOSED')
    return refused('締め切られた月の届出だけを登録できます。月次処理の状態を確認してください。')
  if (step === 'publish' && status !== 'REGISTERED')
    return refused('付番が完了した月の届出だけを反映できます。月次処理の状態を確認してください。')
  return undefined
}

/** What a person decides waits for the colleague who has it open; what follows by itself waits for nobody. */
function held(step: NoticeStep, { claimed }: JudgedNotice): Verdict | undefined {
  return claimed && (step === 'confirm' || step === 'register') ? refused(refusalMessages.CLAIMED) : undefined
}

function wrongCase(step: NoticeStep, notice: JudgedNotice): Verdict | undefined {
  if (step === 'publish' && notice.kind === 'ABOLITION')
    return skipped('廃止届は、廃止年月日に効力が生じます。')
  if (step !== 'register') return undefined
  if (notice.didEarlier)
    return refused('入力または確認をした本人は登録できません。ほかの承認担当が登録してください。')
  if (notice.kind === 'INTRODUCTION' && notice.liveCode)
    return refused(`有効なコード${notice.liveCode}がすでにあります。届出を差し戻すか却下してください。`)
  if (notice.kind === 'ABOLITION' && (!notice.liveCode || notice.liveCode !== notice.namedCode))
    return refused('廃止するコードが有効ではありません。届出を差し戻すか却下してください。')
  return undefined
}
