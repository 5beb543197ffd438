import type { Tx } from '@/lib/adapters/db'
import type { ApplicationAction } from '@/lib/domain/application/workflow'
import type { Prisma } from '@/lib/generated/prisma/client'
import { recordDecision, undoableUntil } from './record-decision'
import { type FoundCase, readSeenCase, type SeenCase } from './seen-case'
import { type Act, transact } from './transact'

type Decided = {
  /** The version that the decision made. */
  version: number
  mailIds: readonly string[]
  detail?: Prisma.InputJsonObject
}

/** `sendAfter` is when the mails of this decision may go: a person's wait until it cannot be undone any more. */
type Decide = (tx: Tx, found: FoundCase, sendAfter: Date) => Promise<Decided>

/**
 * What every decision on an application has in common: it is taken on the version that was seen, and a person can undo
 * it for thirty seconds (R-CLK-2, R-CLK-4, decision 0030). What a job decides, D-2, goes out at once.
 */
export function decideOnCase(
  act: Act,
  seen: SeenCase,
  action: ApplicationAction,
  decide: Decide,
): Promise<void> {
  return transact(act, async (tx) => {
    const found = await readSeenCase(tx, act, seen)
    const { version, mailIds, detail } = await decide(tx, found, undoableUntil(act))
    const about = { applicationId: found.id }
    await recordDecision(tx, act, { about, version, action, before: stateBefore(found), mailIds })
    return { subject: { type: 'application', id: found.id, version }, detail, result: undefined }
  })
}

/** What a decision writes beside the status. */
export type StateBefore = Pick<FoundCase, 'status' | 'requests'> & {
  heldUntil: string | null
  decidedAt: string | null
}

function stateBefore({ status, requests, heldUntil, decidedAt }: FoundCase): Prisma.InputJsonObject {
  const before = {
    ...{ status, requests },
    heldUntil: heldUntil?.toISOString() ?? null,
    decidedAt: decidedAt?.toISOString() ?? null,
  } satisfies StateBefore
  return before as Prisma.InputJsonObject
}
