import { hashAccountNumber } from '@/lib/adapters/account-number-hash'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import { actOfViewer, makeApplicant, noon } from '@/lib/test-support/applicant'
import { startApplication } from '@/lib/usecases/start-application'
import { verifyFacility } from '@/lib/usecases/verify-facility'

export type DraftCase = { viewer: Viewer; id: string }

/** A person with a draft, and the number that is on file for the facility. */
export async function draftCase(kind: FacilityKind = 'DENTAL', number: string | null = '12345') {
  const viewer = await makeApplicant({ kind })
  const [facility] = viewer.facilities
  if (!facility) throw new Error('unreachable')
  if (number !== null) {
    const hash = Uint8Array.from(hashAccountNumber(facility, number))
    await db.bankAccount.create({ data: { facilityId: facility.id, hash } })
  }
  return { viewer, id: await draft(viewer) }
}

async function draft(viewer: Viewer): Promise<string> {
  const facilityId = viewer.facilities[0]?.id ?? 0
  return (await startApplication(actOfViewer(viewer, 'application.start'), viewer, facilityId)).id
}

export const verify = ({ viewer, id }: DraftCase, typed: string, now = noon) =>
  verifyFacility(actOfViewer(viewer, 'application.verify', now), viewer, id, typed)
export async function failToVerify(found: DraftCase, times: number, now = noon) {
  for (let count = 0; count < times; count += 1) await verify(found, '999', now)
}
