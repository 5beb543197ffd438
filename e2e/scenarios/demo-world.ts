import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { type DemoPerson, ensurePerson } from './applicants'
import { makeApplication, type WantedApplication } from './application'
import { ensureAssociation } from './association'
import { ensureBankAccount } from './bank-accounts'
import { ensureCoordinator } from './coordinator'
import { makeDemoDesk } from './desk'
import { activate, place, replace, stop } from './device'
import { type DemoFacility, ensureFacility, demoFacilities as facilities } from './facilities'
import { ensureInstitutionRows } from './institution-rows'
import { makeDemoNotices } from './notices'
import { makeDemoPaper } from './paper'
import { demoStaff, ensureStaff } from './staff'
import { makeDemoStaffChanges } from './staff-changes'

/** The two whom the start of the demo introduces. */
export const demoApplicants = {
  medical: {
    email: 'medical@clinic.example',
    lastName: '髙﨑',
    firstName: '一花',
    facility: facilities.medical,
  },
  treatment: {
    email: 'treatment@clinic.example',
    lastName: '𠮷田',
    firstName: '二葉',
    facility: facilities.dental,
  },
} as const satisfies Record<string, DemoPerson>

const day = 24 * 3_600_000

/** One person per facility beyond the two, and their case. */
const others: [DemoFacility, ApplicationStatus, string][] = [
  [facilities.pharmacy, 'SUBMITTED', 'pharmacy'],
  [facilities.nonInsurance, 'RESUBMITTED', 'center'],
  [facilities.judo, 'ON_HOLD', 'judo'],
  [facilities.acupuncture, 'WITHDRAWN', 'acupuncture'],
  [facilities.exempt, 'REJECTED', 'exempt'],
  [facilities.secondMedical, 'ENDED', 'hospital'],
  [facilities.societyInsurer, 'APPROVED', 'society'],
  [facilities.nationalInsurer, 'EXPIRED', 'national'],
  [facilities.mutualInsurer, 'DRAFT', 'mutual'],
]

/** An account and a membership in each state besides ACTIVE and MEMBER. */
const bystanders: DemoPerson[] = [
  { ...someone('invited', '招待'), status: 'PENDING', membership: 'INVITED' },
  { ...someone('asking', '申込'), membership: 'ASKED' },
  { ...someone('locked', '施錠'), status: 'LOCKED' },
  { ...someone('left', '退職'), status: 'CLOSED', membership: 'LEFT' },
]

function someone(name: string, lastName: string) {
  return { email: `${name}@clinic.example`, lastName, firstName: '見本', facility: facilities.medical }
}

/** Made last: where this account is, the world is complete. */
const lastPerson = bystanders.at(-1)

/**
 * The small world of the demo (contract): a facility of each kind, everybody who works with the portal, a case in
 * each status. Made once; what the demo's users do to it stays. A start that was cut off goes on where it stopped.
 */
export async function makeDemoWorld(now: Date): Promise<void> {
  const isMade = await db.account.count({ where: { email: lastPerson?.email } })
  if (isMade > 0) return
  for (const facility of Object.values(facilities)) {
    await ensureFacility(facility)
    if (facility.kind !== 'INSURER') await ensureBankAccount(facility)
  }
  const reviewer = await ensureStaff(demoStaff.clerk, now)
  for (const staff of Object.values(demoStaff)) await ensureStaff(staff, now)
  await makeDemoStaffChanges(now)
  const begun = (daysAgo: number) => new Date(now.getTime() - daysAgo * day)
  await makeFirstApplicant(reviewer, begun)
  await makeSecondApplicant(reviewer, begun)
  for (const [index, [facility, status, name]] of others.entries()) {
    const daysAgo = status === 'EXPIRED' ? 100 : 2 + index
    const person = { email: `${name}@clinic.example`, lastName: '見本', firstName: '太郎', facility }
    const applicant = await ensurePerson(person, begun(Math.max(30, daysAgo)))
    await makeCase(1, { applicant, reviewer, status, at: begun(daysAgo) })
  }
  await makeDemoNotices(now)
  await makeDemoPaper(now)
  await makeDemoDesk(now)
  await ensureAssociation(now)
  const coordinator = await ensureCoordinator(now)
  await ensureInstitutionRows(coordinator.accountId, begun(3))
  for (const person of bystanders) await ensurePerson(person, begun(1))
}

type DaysAgo = (days: number) => Date

/** 医療機関等向け: devices in every state, and a draft for more of them. */
async function makeFirstApplicant(reviewer: Viewer, begun: DaysAgo): Promise<void> {
  const applicant = await ensurePerson(demoApplicants.medical, begun(40))
  const { id } = await makeCase(1, { applicant, reviewer, status: 'ISSUED', at: begun(20), deviceCount: 5 })
  await putDevicesToUse(applicant, id, begun(15))
  await makeCase(2, { applicant, reviewer, status: 'DRAFT', at: begun(1) })
}

async function makeSecondApplicant(reviewer: Viewer, begun: DaysAgo): Promise<void> {
  const applicant = await ensurePerson(demoApplicants.treatment, begun(40))
  await makeCase(1, { applicant, reviewer, status: 'SENT_BACK', at: begun(6) })
}

/** The applicant's first, second … case, made or brought to its end. */
async function makeCase(which: number, wanted: WantedApplication): Promise<{ id: string }> {
  const halfMade = await db.application.findFirst({
    where: { createdById: wanted.applicant.accountId },
    orderBy: { createdAt: 'asc' },
    skip: which - 1,
    select: { id: true },
  })
  return makeApplication({ ...wanted, halfMade: halfMade ?? undefined })
}

/** Two stay as they were issued, with codes that can be used; a third takes the place of the old tablet. */
async function putDevicesToUse(applicant: Viewer, applicationId: string, now: Date): Promise<void> {
  const issued = await db.device.findMany({
    where: { applicationId, replaces: null },
    orderBy: { number: 'asc' },
  })
  const names = ['受付のパソコン', '巡回健診のタブレット', '旧受付のタブレット']
  for (const [index, name] of names.entries()) {
    const device = issued[index]
    if (device?.status === 'ISSUED') await activate(device.number, name, now)
  }
  const [desk, bus, old] = issued
  if (desk) await place(applicant, desk.number, '本館１階 健診受付', now)
  if (bus) await place(applicant, bus.number, '巡回健診バス 1号車', now)
  if (bus && bus.status !== 'STOPPED') await stop(applicant, bus.number, '巡回先で紛失したため', now)
  if (old && old.status !== 'REPLACED') await replace(applicant, old.number, now)
}
