import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { Role } from '@/lib/domain/account/role'
import { type GroupKind, groupKinds } from '@/lib/domain/organisation/group'
import { Refusal } from '@/lib/domain/refusal'

/** Who looks at the associations and the coordinators. */
export const groupReaders = ['admin', 'supervisor', 'auditor'] as const satisfies readonly Role[]

export type Group = {
  id: number
  kind: GroupKind
  name: string
  createdAt: Date
  /** People who belong to it now. */
  people: number
  /** Invitations that wait for an answer. */
  invited: number
}

/** Every association and coordinator, by kind and name. */
export function listGroups(viewer: Viewer): Promise<Group[]> {
  if (!groupReaders.some((role) => role === viewer.role)) throw new Refusal('NOT_ALLOWED')
  return db.$queryRaw<Group[]>`
    SELECT o.id, o.kind::text AS kind, o.name, o.created_at AS "createdAt",
           (SELECT count(*)::int FROM membership m WHERE m.organisation_id = o.id AND m.status = 'MEMBER') AS people,
           (SELECT count(*)::int FROM mail_link l
             WHERE l.organisation_id = o.id AND l.purpose = 'INVITE' AND l.used_at IS NULL
               AND l.superseded_at IS NULL AND l.expires_at > ${viewer.now}) AS invited
      FROM organisation o
     WHERE o.kind::text = ANY(${[...groupKinds]}::text[])
     ORDER BY o.kind, o.name, o.id`
}
