import type { Tx } from '@/lib/adapters/db'

export type Recipient = { organisationId: number; email: string; name: string }

/** Who hears of a change (R-APP-8): the people of the organisations, but those who switched such mail off. */
export async function recipientsOf(
  tx: Tx,
  organisations: readonly (number | null)[],
): Promise<Map<number, Recipient[]>> {
  const ids = [...new Set(organisations.filter((id) => id !== null))]
  const rows = await tx.$queryRaw<Recipient[]>`
    SELECT m.organisation_id AS "organisationId", a.email, a.last_name || ' ' || a.first_name AS name
      FROM membership m JOIN account a ON a.id = m.account_id
     WHERE m.organisation_id = ANY (${ids}::int[]) AND m.status = 'MEMBER' AND a.status = 'ACTIVE' AND a.mails_changes
     ORDER BY m.organisation_id, m.id`
  return Map.groupBy(rows, ({ organisationId }) => organisationId)
}

/** An association gets one mail for all its insurers instead of one a notice. */
export async function associationsAmong(
  tx: Tx,
  organisations: readonly (number | null)[],
): Promise<Set<number>> {
  const ids = [...new Set(organisations.filter((id) => id !== null))]
  const found = await tx.organisation.findMany({
    where: { id: { in: ids }, kind: 'ASSOCIATION' },
    select: { id: true },
  })
  return new Set(found.map(({ id }) => id))
}
