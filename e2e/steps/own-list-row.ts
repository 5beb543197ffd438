import { currentTime } from '@/lib/adapters/clock'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { parseInstitutionRow, type TypedInstitutionRow } from '@/lib/domain/list/institution-row'
import { listNumber } from '@/lib/domain/list/list-number'
import { keepListRow } from '@/lib/usecases/keep-list-row'
import type { Person } from './world'

/** The row that an institution keeps itself, without the way there. @returns its number */
export async function keepOwnRow(person: Person, change: TypedInstitutionRow = {}): Promise<string> {
  const { kind, prefecture, code, name } = person.facility
  const number = listNumber(person.facility) ?? ''
  const facility = await db.facility.findUniqueOrThrow({
    where: { kind_prefecture_code: { kind, prefecture, code } },
    include: { organisation: { include: { memberships: true } } },
  })
  const { organisation } = facility
  const accountId = organisation?.memberships[0]?.accountId ?? ''
  const now = await currentTime()
  const of = { name: '', email: person.email, sessionHash: '', now, role: 'institution' as const }
  const viewer: Viewer = { ...of, accountId, organisation, facilities: [facility] }
  const typed = {
    number,
    name,
    postalCode: '105-0004',
    address: '東京都港区新橋2-1-3',
    phone: '03-0000-0001',
  }
  const row = parseInstitutionRow({ ...typed, individualCheckup: '○', ...change })
  const act = { name: 'list.keep' as const, actor: { accountId, role: 'institution' as const }, now }
  await keepListRow(act, viewer, { list: 'institutions', row, seen: 0 })
  return number
}
