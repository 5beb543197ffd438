import { type Sending, type SentChange, sentChanges } from '@/lib/domain/application/sending'
import { type ApplicationStatus, applicationStatusLabels } from '@/lib/domain/application/status'
import type { FacilityKind } from '@/lib/domain/facility/kind'

type Step = { id: number; version: number | null; toStatus: ApplicationStatus }

type Case<S extends Step> = {
  version: number
  status: ApplicationStatus
  sendings: readonly Sending[]
  /** Newest first. */
  events: readonly S[]
  facility: { kind: FacilityKind }
}

export type ChangesSince<S> = { changes: SentChange[]; events: S[] }

/**
 * What became of a case since somebody saw this version of it (R-CLK-2): its status, answers and files, old → new, and
 * what was done, newest first. Null for a version that nobody can have seen.
 */
export function changesSince<S extends Step>(found: Case<S>, seen: number): ChangesSince<S> | null {
  if (!Number.isInteger(seen) || seen < 1 || seen > found.version) return null
  const events = found.events.filter(({ version }) => version !== null && version > seen)
  return { changes: [...statusChange(found, seen), ...sent(found, seen)], events }
}

function statusChange({ events, status }: Case<Step>, seen: number): SentChange[] {
  const before = events.find(({ version }) => version !== null && version <= seen)?.toStatus
  if (!before || before === status) return []
  const [was, is] = [applicationStatusLabels[before], applicationStatusLabels[status]]
  return [{ field: 'status', label: '状態', before: was, after: is }]
}

function sent({ sendings, facility }: Case<Step>, seen: number): SentChange[] {
  const before = sendings.findLast(({ version }) => version <= seen)
  const after = sendings.at(-1)
  return before && after ? sentChanges(before, after, facility.kind) : []
}
