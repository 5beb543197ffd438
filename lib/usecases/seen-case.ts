import type { Tx } from '@/lib/adapters/db'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { type Application, Prisma } from '@/lib/generated/prisma/client'
import { settingInForce } from '@/lib/queries/setting'
import { refuseClaimed } from './claim-rows'
import { type Person, selectPeople } from './tell-of-application'
import type { Act } from './transact'

/** What the clerk had on the screen (R-CLK-2). */
export type SeenCase = { id: string; version: number }

/**
 * A case that was sent, as it is now; its row stays locked, so that nobody claims it while it is being decided.
 * @throws Refusal NOT_FOUND; STALE_VERSION when it has changed since it was seen: nobody decides on what they have not
 * seen; CLAIMED when it is a colleague's; SAME_PERSON for one's own application (four eyes).
 */
export async function readSeenCase(tx: Tx, act: Act, { id, version }: SeenCase): Promise<FoundCase> {
  if (!isUuid(id)) throw new Refusal('NOT_FOUND')
  const found = await readLocked(tx, id)
  if (!found) throw new Refusal('NOT_FOUND')
  if (found.version !== version) throw new Refusal('STALE_VERSION')
  const { accountId } = act.actor
  if (accountId && found.createdById === accountId) throw new Refusal('SAME_PERSON')
  refuseClaimed(act, found)
  return found
}

type Columns =
  | 'id'
  | 'version'
  | 'status'
  | 'organisationId'
  | 'deviceCount'
  | 'createdById'
  | 'claimedById'
  | 'claimedUntil'
  | 'requests'
  | 'heldUntil'
  | 'decidedAt'

export type FoundCase = Pick<Application, Columns> & {
  receiptNumber: string
  /** How long the codes of its devices will work (D-3). */
  codeDays: number
  facility: { id: number; kind: FacilityKind }
  /** Who hears of what is decided (R-APP-8). */
  people: Person[]
}

type Row = Omit<FoundCase, 'codeDays'> & { codeDays: unknown }

/** Read and locked in one statement: every decision begins with it. */
async function readLocked(tx: Tx, id: string): Promise<FoundCase | undefined> {
  const [found] = await tx.$queryRaw<Row[]>`
    SELECT a.id, a.version, a.status::text AS status, a.receipt_number AS "receiptNumber",
           a.organisation_id AS "organisationId", a.device_count AS "deviceCount", a.created_by_id AS "createdById",
           a.claimed_by_id AS "claimedById", a.claimed_until AS "claimedUntil", a.requests,
           a.held_until AS "heldUntil", a.decided_at AS "decidedAt",
           (SELECT value FROM setting WHERE name = 'code-days') AS "codeDays",
           json_build_object('id', f.id, 'kind', f.kind) AS facility,
           (SELECT coalesce(json_agg(told), '[]') FROM (${selectPeople(Prisma.sql`a.organisation_id`)}) told) AS people
      FROM application a JOIN facility f ON f.id = a.facility_id
     WHERE a.id = ${id}::uuid AND a.receipt_number IS NOT NULL FOR NO KEY UPDATE OF a`
  return found && { ...found, codeDays: settingInForce('code-days', found.codeDays) }
}
