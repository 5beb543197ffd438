import type { Tx } from '@/lib/adapters/db'
import { jstDate } from '@/lib/domain/date/jst'
import { formatDateInFull } from '@/lib/domain/date/wareki'
import { env } from '@/lib/env'
import { tellPerson } from './tell-people'

type Told = { id: string; email: string; lastName: string; firstName: string; facility: string }

/** The people of each facility that an import closed, or that is open again because the import was undone. */
export async function tellMembers(
  tx: Tx,
  now: Date,
  importId: number,
  template: 'facility-closed' | 'facility-open-again',
): Promise<number> {
  const people = await tx.$queryRaw<Told[]>`
    SELECT a.id, a.email, a.last_name AS "lastName", a.first_name AS "firstName", f.name AS facility
      FROM master_import_change c
      JOIN facility f ON f.id = c.facility_id
      JOIN membership m ON m.organisation_id = f.organisation_id AND m.status = 'MEMBER'
      JOIN account a ON a.id = m.account_id AND a.status = 'ACTIVE'
     WHERE c.import_id = ${importId} AND c.change = 'gone'
       AND (f.closed_at IS NULL) = ${template === 'facility-open-again'}
     ORDER BY f.id, m.id`
  const date = formatDateInFull(jstDate(now))
  for (const { facility, ...person } of people)
    await tellPerson(tx, now, person, { template, values: { facility, date, link: `${env().APP_URL}/home` } })
  return people.length
}
