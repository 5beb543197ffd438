import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { StaffRole } from '@/lib/domain/account/role'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import { makeApplicant, noon } from './applicant'

let serial = 0

type Filed = {
  status?: ApplicationStatus
  deviceCount?: number
  at?: Date
  kind?: FacilityKind
  prefecture?: string
  code?: string
  name?: string
}

/** A case as it lies on a clerk's table, written straight into the database. */
export async function filedApplication(wanted: Filed = {}) {
  const { status = 'SUBMITTED', deviceCount = 2, at = noon, ...facility } = wanted
  const applicant = await makeApplicant({ name: '髙﨑クリニック', ...facility })
  const own = applicant.facilities[0]
  if (!own || !applicant.organisation) throw new Error('An applicant has a facility')
  serial += 1
  const application = await db.application.create({
    data: {
      receiptNumber: `TEST-${serial}`,
      facilityId: own.id,
      organisationId: applicant.organisation.id,
      status,
      answers: { staffCount: '5', deviceCount: String(deviceCount) },
      staffCount: 5,
      deviceCount,
      createdById: applicant.accountId,
      createdAt: at,
      changedAt: at,
      submittedAt: at,
    },
  })
  return { application, facility: own, applicant }
}

/** A member of staff who is signed in. */
export async function staffViewer(role: StaffRole = 'clerk'): Promise<Viewer> {
  serial += 1
  const email = `staff-${serial}@fund.example`
  const account = await db.account.create({
    data: {
      email,
      status: 'ACTIVE',
      passwordHash: 'nobody signs in with this',
      lastName: '審査',
      firstName: '一郎',
      phone: '0312345678',
      staffRole: role.toUpperCase() as Uppercase<StaffRole>,
      createdAt: noon,
    },
  })
  const nobody = { organisation: null, facilities: [], sessionHash: '' }
  return { ...nobody, accountId: account.id, name: '審査 一郎', email, role, now: noon }
}
