import { db, type Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { type ChangeValues, readChangeValues } from '@/lib/domain/change-request/fields'
import { addressWithPrefecture } from '@/lib/domain/facility/master-address'
import { basePrefecture } from '@/lib/domain/facility/prefecture'
import { isUuid } from '@/lib/domain/uuid'
import { listFilableInsurers } from './own-notices'

/** Every change request about an insurer that the viewer may file for, newest first (R-INS-14). */
export async function listOwnChanges(viewer: Viewer) {
  const insurers = await listFilableInsurers(viewer)
  return db.changeRequest.findMany({
    where: { insurerId: { in: insurers.map(({ id }) => id) } },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: 100,
    include: { insurer: { select: { name: true } } },
  })
}

export async function findOwnChange(viewer: Viewer, id: string) {
  if (!isUuid(id)) return null
  const insurers = await listFilableInsurers(viewer)
  const found = await db.changeRequest.findFirst({
    where: { id, insurerId: { in: insurers.map((insurer) => insurer.id) } },
    include: { insurer: { select: { name: true } } },
  })
  return found && { ...found, before: readChangeValues(found.before), after: readChangeValues(found.after) }
}

export type OwnChange = NonNullable<Awaited<ReturnType<typeof findOwnChange>>>

/** The insurer's row as it is now: what a change is held against. */
export async function readPresentValues(insurerId: number, client: Tx = db): Promise<ChangeValues> {
  const row = await client.facility.findUniqueOrThrow({ where: { id: insurerId } })
  const { name, nameKana, postalCode, address, addressKana, phone, representative, representativeKana } = row
  return {
    name,
    nameKana: nameKana ?? '',
    postalCode: postalCode ?? '',
    address: address ? addressWithPrefecture(basePrefecture(row.prefecture), address) : '',
    addressKana: addressKana ?? '',
    phone: phone ?? '',
    representative: representative ?? '',
    representativeKana: representativeKana ?? '',
  }
}
