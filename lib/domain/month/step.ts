import type { NoticeStatus } from '@/lib/domain/notice/status'
import type { ActingRole } from '@/lib/domain/workflow'

/** What is done with a run, in its order (R-CLK-5). */
export const runStepNames = ['close', 'confirm', 'register', 'hand-back', 'publish', 'reconcile'] as const

export type RunStepName = (typeof runStepNames)[number]

type StepFacts = {
  label: string
  /** Who starts it; the work behind it is the worker's. */
  by: readonly ActingRole[]
  /** The notices it takes up; a step without any is about the run as a whole. */
  from: NoticeStatus | null
}

export const runStepFacts: Record<RunStepName, StepFacts> = {
  close: { label: '締め切り', by: ['system', 'supervisor'], from: null },
  confirm: { label: '確認', by: ['clerk', 'supervisor'], from: 'RECEIVED' },
  register: { label: '登録・付番', by: ['supervisor'], from: 'CONFIRMED' },
  'hand-back': { label: '返還', by: ['system', 'supervisor'], from: 'REGISTERED' },
  publish: { label: 'アカウント反映', by: ['system', 'supervisor'], from: 'HANDED_BACK' },
  reconcile: { label: '突き合わせ', by: ['system', 'clerk', 'supervisor', 'admin'], from: null },
}

export function isRunStepName(value: unknown): value is RunStepName {
  return (runStepNames as readonly unknown[]).includes(value)
}

/**
 * What came of one notice. `failed`: no rule against it, the machinery broke; it is tried again. `stopped`: who started
 * the step may not go on with it; somebody else does.
 */
export const runResults = ['done', 'skipped', 'refused', 'failed', 'stopped'] as const

export type RunResult = (typeof runResults)[number]

export const runResultLabels: Record<RunResult, string> = {
  done: '完了',
  skipped: '処理済みのため対象外',
  refused: '処理しませんでした',
  failed: '失敗（やり直しが必要）',
  stopped: '中断（未処理）',
}

export type RunCounts = Record<RunResult, number>

export const noRunCounts: RunCounts = { done: 0, skipped: 0, refused: 0, failed: 0, stopped: 0 }
