import { db } from '@/lib/adapters/db'
import type { InstitutionRow } from '@/lib/domain/list/institution-row'
import { detailFields } from '@/lib/domain/list/institution-row'
import {
  type PublicFilter,
  type PublicService,
  publicServiceNames,
  searchWords,
} from '@/lib/domain/list/public-filter'
import { Prisma } from '@/lib/generated/prisma/client'
import { inNumbersOf } from './list-conditions'
import { type From, type Page, readPage } from './walk'

/** What everybody may see of a row: not ※6–※8, which are between insurer and institution. */
export type PublicInstitution = Omit<InstitutionRow, 'invoiceNumber' | 'registeredOn' | 'revokedOn'> & {
  changedAt: Date
}

/** `count` stops one beyond `countedMost`. */
export type PublicPage = Page<PublicInstitution, string> & { count: number }

/** Of the numbers, and of the rows behind them. */
type Wanted = { within: Prisma.Sql; offered: Prisma.Sql }

export const everyInstitution: Wanted = { within: Prisma.sql`true`, offered: Prisma.sql`true` }

const pageSize = 20

/** So many are counted; whoever finds more wants fewer. */
export const countedMost = 1_000

/** R-LST-5: the institutions that offer all of it, by number. */
export async function findInstitutions(filter: PublicFilter, from: From<string>): Promise<PublicPage> {
  const wanted: Wanted = { within: inNumbersOf(filter.prefecture), offered: offeredOf(filter) }
  const page = await readPage((beyond: From<string>, limit) => readInstitutions(wanted, beyond, limit), {
    from,
    size: pageSize,
    placeOf: ({ number }) => number,
  })
  const whole = !from.after && !from.before && !page.next
  return { ...page, count: whole ? page.rows.length : await countInstitutions(wanted) }
}

/** The institution with this number; null where it is not public. */
export async function readInstitution(number: string): Promise<PublicInstitution | null> {
  const [row] = await db.$queryRaw<PublicInstitution[]>`
    SELECT ${shown} FROM institution_list_row r WHERE ${isPublic} AND r.number = ${number} LIMIT 1`
  return row ?? null
}

/**
 * An institution's own row of a facility that is open and still theirs; a coordinator's rows are nobody else's.
 * No join: of one the planner expects a single row, and sorts tens of thousands.
 */
export const isPublic = Prisma.sql`
  r.facility_id IS NOT NULL AND r.organisation_id =
    (SELECT f.organisation_id FROM facility f WHERE f.id = r.facility_id AND f.closed_at IS NULL)`

const shown = Prisma.sql`
  r.number, r.name, r.postal_code AS "postalCode", r.address, r.phone,
  r.group_checkup AS "groupCheckup", r.individual_checkup AS "individualCheckup",
  r.anaemia::text, r.electrocardiogram::text, r.fundus::text, r.creatinine::text,
  r.additional_items AS "additionalItems", r.first_interview AS "firstInterview",
  r.motivational, r.intensive, r.online_check AS "onlineCheck", r.changed_at AS "changedAt"`

/** Beyond one number, those next to it first. */
export function readInstitutions(
  wanted: Wanted,
  { after, before }: From<string>,
  limit: number,
): Promise<PublicInstitution[]> {
  const beyond = before ? Prisma.sql`r.number < ${before}` : Prisma.sql`r.number > ${after ?? ''}`
  const way = before ? Prisma.sql`DESC` : Prisma.sql`ASC`
  return db.$queryRaw<PublicInstitution[]>`
    SELECT ${shown} ${walked(wanted, beyond, way)} ORDER BY r.number ${way} LIMIT ${limit}`
}

/** Sorted, so that no plan of any of its thousand forms is kept (statement-name.ts). */
async function countInstitutions(wanted: Wanted): Promise<number> {
  const way = Prisma.sql`ASC`
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count
      FROM (SELECT ${walked(wanted, Prisma.sql`true`, way)} ORDER BY r.number LIMIT ${countedMost + 1}) AS found`
  return row?.count ?? 0
}

/** The rows by the index of their numbers (OFFSET 0), so that whoever has enough stops there. */
function walked({ within, offered }: Wanted, beyond: Prisma.Sql, way: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    FROM (SELECT * FROM institution_list_row r WHERE r.facility_id IS NOT NULL AND ${within} AND ${beyond}
           ORDER BY r.number ${way} OFFSET 0) AS r
   WHERE ${isPublic} AND ${offered}`
}

function offeredOf({ q, onlineCheck, ...services }: PublicFilter): Prisma.Sql {
  const conditions = [
    ...searchWords(q).map(holdingWord),
    ...(onlineCheck ? [Prisma.sql`r.online_check`] : []),
    ...publicServiceNames.filter((name) => services[name]).map(offering),
  ]
  return Prisma.join([Prisma.sql`true`, ...conditions], ' AND ')
}

/** In the name or the address, however either is spelt. A sub-select, or a kept plan would spell it again for each row. */
function holdingWord(word: string): Prisma.Sql {
  return Prisma.sql`
    r.search_key LIKE (SELECT '%' || regexp_replace(search_key(${word}), '([\\\\%_])', '\\\\\\1', 'g') || '%')`
}

const columns: Record<PublicService, string> = {
  groupCheckup: 'group_checkup',
  individualCheckup: 'individual_checkup',
  anaemia: 'anaemia',
  electrocardiogram: 'electrocardiogram',
  fundus: 'fundus',
  creatinine: 'creatinine',
  additionalItems: 'additional_items',
  firstInterview: 'first_interview',
  motivational: 'motivational',
  intensive: 'intensive',
}

/** 再委託により実施 (△) is offered, too. */
function offering(name: PublicService): Prisma.Sql {
  const detail = (detailFields as readonly string[]).includes(name)
  return Prisma.raw(`r.${columns[name]}${detail ? ' IS NOT NULL' : ''}`)
}
