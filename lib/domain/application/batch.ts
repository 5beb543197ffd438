import type { Role } from '@/lib/domain/account/role'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import { refusalMessages } from '@/lib/domain/refusal'
import { transition } from '@/lib/domain/workflow'
import { type RequestField, requestableFields } from './field-request'
import type { QueueName } from './queue'
import { type ApplicationStatus, applicationStatusLabels } from './status'
import { applicationWorkflow } from './workflow'

/** What is done with many applications at once (R-CLK-4). Rejecting is not: each has a reason of its own. */
export const batchActions = ['approve', 'sendBack', 'hold', 'resume'] as const

export type BatchAction = (typeof batchActions)[number]

/** So many at most: what a person can look through. A setting may allow fewer. */
export const mostInBatch = 500

type Words = { verb: string; title: string; plan: string; done: string }

export const batchWords: Record<BatchAction, Words> = {
  approve: {
    verb: '承認する',
    title: '選択した申請を承認する',
    plan: '承認されます',
    done: '承認しました。',
  },
  sendBack: {
    verb: '差し戻す',
    title: '選択した申請を差し戻す',
    plan: '差し戻し中になります',
    done: '差し戻しました。',
  },
  hold: { verb: '保留する', title: '選択した申請を保留する', plan: '保留になります', done: '保留しました。' },
  resume: {
    verb: '再開する',
    title: '選択した申請の審査を再開する',
    plan: '審査待ちに戻ります',
    done: '審査を再開しました。',
  },
}

/** Choosing nothing is a sentence, no error page. */
export const noCaseChosen = '申請が選ばれていません。一覧で申請を選んでから、もう一度操作してください。'
export const unreadableChoice =
  '選んだ申請の一部を読み取れませんでした。一覧を開き直し、申請を選び直してください。'
export const tooManyChosen = (most: number) =>
  `一度に判断できるのは${most}件までです。条件を足して絞り込むか、分けて操作してください。`

export function isBatchAction(text: string): text is BatchAction {
  return (batchActions as readonly string[]).includes(text)
}

/** What can be done with the cases of a queue at all. */
export function queueActions(queue: QueueName): readonly BatchAction[] {
  if (queue === 'sent-back') return []
  if (queue === 'on-hold') return ['resume', 'sendBack']
  return queue === 'overdue' ? batchActions : ['approve', 'sendBack', 'hold']
}

export type BatchCase = {
  status: ApplicationStatus
  version: number
  seenVersion: number
  kind: FacilityKind
  /** A colleague's claim, or an application of one's own. */
  claimed: boolean
  own: boolean
}

/** Why this case is not decided together with the others; undefined where it is. */
export function batchHindrance(action: BatchAction, role: Role, found: BatchCase): string | undefined {
  if (found.version !== found.seenVersion)
    return '一覧を表示したあとに内容が変わりました。申請を開いて、最新の内容を確認してください。'
  if (!transition(applicationWorkflow, action, role, found.status))
    return `「${applicationStatusLabels[found.status]}」の申請には、この操作を行えません。`
  if (found.own) return refusalMessages.SAME_PERSON
  if (found.claimed) return refusalMessages.CLAIMED
  return undefined
}

/** The batch asks about one item, which not every kind of facility was asked for. */
export function lacksField(kind: FacilityKind, field: RequestField): boolean {
  return !requestableFields(kind).some((known) => known.field === field)
}

export const fieldLacking =
  'この施設の申請には、直してほしい項目がありません。申請を開いて、1件ずつ判断してください。'
