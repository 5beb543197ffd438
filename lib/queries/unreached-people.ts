import { db } from '@/lib/adapters/db'

/** For so long a mail that did not arrive is worth a word. */
const days = 30

/**
 * Who of an organisation did not get a mail lately: shown to the others of the facility and to clerks, who can call.
 * Names only.
 */
export async function listUnreached(organisationId: number, now: Date): Promise<string[]> {
  const since = new Date(now.getTime() - days * 86_400_000)
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT a.last_name || ' ' || a.first_name AS name
      FROM membership m JOIN account a ON a.id = m.account_id
     WHERE m.organisation_id = ${organisationId} AND m.status = 'MEMBER' AND a.status = 'ACTIVE'
       AND EXISTS (SELECT 1 FROM outbox_mail o
                    WHERE o."to" = a.email AND o.failed_at IS NOT NULL AND o.failed_at >= ${since})
     ORDER BY m.id`
  return rows.map(({ name }) => name)
}
