import { db } from '@/lib/adapters/db'
import { parseInstitutionRow } from '@/lib/domain/list/institution-row'
import { typedInstitution } from '@/lib/domain/list/sample-rows.fixture'
import type { Prisma } from '@/lib/generated/prisma/client'
import { newId } from '@/lib/usecases/new-id'
import { makeFacility, noon } from './applicant'

type Change = Partial<Omit<Prisma.InstitutionListRowUncheckedCreateInput, 'facilityId'>>

/** An institution with its own row in the 実施機関一覧表: 個別健診, 貧血 itself and 眼底 by 再委託, no card. */
export async function makePublicRow(number: string, change: Change = {}) {
  const organisation = await db.organisation.create({ data: { name: '試験の組織', createdAt: noon } })
  const facility = await makeFacility({ prefecture: number.slice(0, 2), code: number.slice(3) })
  await db.facility.update({ where: { id: facility.id }, data: { organisationId: organisation.id } })
  const { registeredOn: _, revokedOn: __, ...row } = parseInstitutionRow({ ...typedInstitution, number })
  const stamp = { changedAt: noon, changedById: newId() }
  return db.institutionListRow.create({
    data: { ...row, ...stamp, organisationId: organisation.id, facilityId: facility.id, ...change },
  })
}
