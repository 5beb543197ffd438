import type { ApplicationStatus } from '@/lib/domain/application/status'

/** What a desk is, as plain values: who may decide, and how each case stands. `now` is in seconds. */
export type Desk = { now: number; roles: DeskRole[]; cases: ModelCase[] }

export type DeskRole = 'clerk' | 'supervisor' | 'auditor'

export type ModelCase = {
  status: ApplicationStatus
  version: number
  claim: { by: number; until: number } | null
  /** By the version that each of them made. */
  decisions: Record<number, { by: number; until: number; before: ApplicationStatus; undone: boolean }>
}

export const deedKinds = [
  'claim',
  'release',
  'takeOver',
  'sendBack',
  'hold',
  'resume',
  'reject',
  'approve',
  'undo',
  'resubmit',
  'withdraw',
] as const

export type DeedKind = (typeof deedKinds)[number]

/** `version` is what the person saw; `from` is who was shown as the holder of the case. */
export type Deed = { kind: DeedKind; by: number; at: number; version: number; from: number }

/** The code of the refusal, or `done`. */
export type Outcome = string

const claimSeconds = 20 * 60
const undoSeconds = 30

const open: readonly ApplicationStatus[] = ['SUBMITTED', 'RESUBMITTED', 'ON_HOLD']
const queue: readonly ApplicationStatus[] = ['SUBMITTED', 'RESUBMITTED']

type Decision = { from: readonly ApplicationStatus[]; to: ApplicationStatus; steps: number }

/** What a person decides; approving is followed by the portal's own issuing. */
const decisions: Partial<Record<DeedKind, Decision>> = {
  sendBack: { from: open, to: 'SENT_BACK', steps: 1 },
  hold: { from: queue, to: 'ON_HOLD', steps: 1 },
  resume: { from: ['ON_HOLD'], to: 'SUBMITTED', steps: 1 },
  reject: { from: open, to: 'REJECTED', steps: 1 },
  approve: { from: queue, to: 'ISSUED', steps: 2 },
}

/** Carries the deed out on the case, or leaves it as it is and says why. */
export function act(desk: Desk, item: ModelCase, deed: Deed): Outcome {
  if (decisions[deed.kind]) return decide(desk, item, deed, decisions[deed.kind] as Decision)
  const rules: Partial<Record<DeedKind, Rule>> = { claim, release, takeOver, undo, resubmit, withdraw }
  return rules[deed.kind]?.(desk, item, deed) ?? 'unknown'
}

type Rule = (desk: Desk, item: ModelCase, deed: Deed) => Outcome

const mayDecide = (desk: Desk, by: number) => desk.roles[by] !== 'auditor'
const holder = ({ claim }: ModelCase, now: number) => (claim && claim.until > now ? claim.by : null)

function change(item: ModelCase, to: ApplicationStatus, steps = 1): void {
  item.status = to
  item.version += steps
  item.claim = null
}

function decide(
  desk: Desk,
  item: ModelCase,
  { by, at, version }: Deed,
  { from, to, steps }: Decision,
): Outcome {
  if (version !== item.version) return 'STALE_VERSION'
  const held = holder(item, at)
  if (held !== null && held !== by) return 'CLAIMED'
  if (!mayDecide(desk, by) || !from.includes(item.status)) return 'WRONG_STATUS'
  const before = item.status
  change(item, to, steps)
  item.decisions[item.version] = { by, until: at + undoSeconds, before, undone: false }
  return 'done'
}

const claim: Rule = (desk, item, { by, at }) => {
  if (!mayDecide(desk, by)) return 'NOT_ALLOWED'
  const held = holder(item, at)
  if (!open.includes(item.status) || (held !== null && held !== by)) return 'CLAIMED'
  item.claim = { by, until: at + claimSeconds }
  return 'done'
}

const release: Rule = (_, item, { by, at }) => {
  if (holder(item, at) === by) item.claim = null
  return 'done'
}

const takeOver: Rule = (desk, item, { by, at, from }) => {
  if (!mayDecide(desk, by)) return 'NOT_ALLOWED'
  if (from === by || !open.includes(item.status) || holder(item, at) !== from) return 'CLAIM_MOVED'
  item.claim = { by, until: at + claimSeconds }
  return 'done'
}

const undo: Rule = (desk, item, { by, at, version }) => {
  const decision = item.decisions[version]
  if (!decision) return 'NOT_FOUND'
  if (decision.by !== by) return 'NOT_ALLOWED'
  if (decision.undone || item.version !== version || at >= decision.until) return 'UNDO_TOO_LATE'
  if (!mayDecide(desk, by)) return 'WRONG_STATUS'
  change(item, decision.before)
  item.claim = { by, until: at + claimSeconds }
  decision.undone = true
  return 'done'
}

const resubmit: Rule = (_, item, { version }) => {
  if (item.status === 'RESUBMITTED') return 'done'
  if (version !== item.version) return 'STALE_VERSION'
  if (item.status !== 'SENT_BACK') return 'WRONG_STATUS'
  change(item, 'RESUBMITTED')
  return 'done'
}

const withdraw: Rule = (_, item) => {
  if (item.status === 'WITHDRAWN') return 'done'
  if (![...open, 'SENT_BACK'].includes(item.status)) return 'WRONG_STATUS'
  change(item, 'WITHDRAWN')
  return 'done'
}
