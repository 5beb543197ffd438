import { randomUUID } from 'node:crypto'
import { db, pool } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { makeApplicant, noon } from '@/lib/test-support/applicant'
import { approveApplication } from '@/lib/usecases/approve-application'
import { claimCase, releaseClaim } from '@/lib/usecases/claim-case'
import { holdApplication } from '@/lib/usecases/hold-application'
import { rejectApplication } from '@/lib/usecases/reject-application'
import { resubmitApplication } from '@/lib/usecases/resubmit-application'
import { resumeApplication } from '@/lib/usecases/resume-application'
import { sendBackApplication } from '@/lib/usecases/send-back-application'
import { takeOverClaim } from '@/lib/usecases/take-over-claim'
import type { Act } from '@/lib/usecases/transact'
import { undoDecision } from '@/lib/usecases/undo-decision'
import { withdrawApplication } from '@/lib/usecases/withdraw-application'
import type { Deed, DeedKind, DeskRole, ModelCase, Outcome } from './desk-model'

/** The same desk in the database: its clerks, whose applicant the cases are, and the cases. */
export type RealDesk = { clerks: string[]; applicant: Viewer; cases: string[] }

export async function openDesk(clerks: number): Promise<RealDesk> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO account (id, email, status, password_hash, last_name, first_name, phone, staff_role, created_at)
     SELECT id, id || '@fund.example', 'ACTIVE', 'nobody signs in with this', '審査', '一郎', '0312345678', 'CLERK', now()
       FROM (SELECT uuidv7() AS id FROM generate_series(1, $1::int)) ids RETURNING id`,
    [clerks],
  )
  return { clerks: rows.map(({ id }) => id), applicant: await makeApplicant(), cases: [] }
}

/** New cases with their files for the next run; those of the last one stay where they are. */
export async function fileCases(desk: RealDesk, count: number): Promise<void> {
  const { applicant } = desk
  const owner = [applicant.facilities[0]?.id, applicant.organisation?.id, applicant.accountId]
  const { rows } = await pool.query<{ id: string }>(
    `WITH filed AS (
       INSERT INTO application (id, receipt_number, facility_id, organisation_id, status, answers, staff_count,
                                device_count, created_by_id, created_at, changed_at, submitted_at)
       SELECT uuidv7(), 'MODEL-' || $5 || '-' || i, $2, $3, 'SUBMITTED',
              '{"staffCount": "10", "deviceCount": "1", "consent": "on"}', 10, 1, $4, $6, $6, $6
         FROM generate_series(1, $1::int) i RETURNING id),
     files AS (
       INSERT INTO upload (id, application_id, field, storage_key, file_name, file_type, sha256, state, uploaded_by_id,
                           uploaded_at)
       SELECT uuidv7(), id, 'notice', uuidv7(), '届.pdf', 'pdf', repeat('a', 64), 'CLEAN', $4, $6 FROM filed)
     SELECT id FROM filed`,
    [count, ...owner, randomUUID(), noon],
  )
  desk.cases = rows.map(({ id }) => id)
}

/** As an admin does it; the next request of the person meets the new role. */
export async function giveRole(desk: RealDesk, clerk: number, role: DeskRole): Promise<void> {
  await pool.query('UPDATE account SET staff_role = $2::"StaffRole" WHERE id = $1', [
    desk.clerks[clerk],
    role.toUpperCase(),
  ])
}

async function roleOf(id: string): Promise<DeskRole> {
  const { rows } = await pool.query<{ role: DeskRole }>(
    'SELECT lower(staff_role::text) AS role FROM account WHERE id = $1',
    [id],
  )
  return rows[0]?.role ?? 'auditor'
}

/** With the role that the person has by now. */
export async function actOf({ clerks }: RealDesk, by: number, at: number): Promise<Act> {
  const accountId = clerks[by] ?? ''
  const now = new Date(noon.getTime() + at * 1000)
  return { name: 'application.view', actor: { accountId, role: await roleOf(accountId) }, now }
}

/** By the use case that the screen calls. */
export async function actOn(desk: RealDesk, item: number, deed: Deed): Promise<Outcome> {
  const id = desk.cases[item] ?? ''
  const act = await actOf(desk, deed.by, deed.at)
  const { applicant, clerks } = desk
  const own: Act = { ...act, actor: { accountId: applicant.accountId, role: applicant.role } }
  const seen = { id, version: deed.version }
  const comment = '確認しました。'
  const deeds: Record<DeedKind, () => Promise<unknown>> = {
    claim: () => claimCase(act, 'application', id),
    release: () => releaseClaim(act, 'application', id),
    takeOver: () => takeOverClaim(act, 'application', { id, from: clerks[deed.from] ?? '' }),
    sendBack: () =>
      sendBackApplication(act, { ...seen, requests: [{ field: 'staffCount', message: comment }] }),
    hold: () => holdApplication(act, { ...seen, comment, until: '2026-12-01' }),
    resume: () => resumeApplication(act, seen),
    reject: () => rejectApplication(act, { ...seen, comment }),
    approve: () => approveApplication(act, seen),
    undo: () => undoDecision(act, seen),
    resubmit: () => resubmitApplication(own, applicant, seen),
    withdraw: () => withdrawApplication(own, applicant, { id }),
  }
  return deeds[deed.kind]().then(() => 'done', outcomeOf)
}

export function outcomeOf(error: unknown): Outcome {
  if (error instanceof Refusal) return error.code
  if (error instanceof ProblemsFound) return 'problem'
  throw error
}

export type Standing = Pick<ModelCase, 'status' | 'version' | 'claim'> & { events: number; devices: number }

/** Every case as the database has it, in the model's words. */
export async function standings({ cases, clerks }: RealDesk): Promise<Standing[]> {
  const found = await db.application.findMany({
    where: { id: { in: cases } },
    select: {
      ...{ id: true, status: true, version: true, claimedById: true, claimedUntil: true },
      _count: { select: { events: true, devices: true } },
    },
  })
  return cases.map((id) => {
    const row = found.find((each) => each.id === id)
    if (!row) throw new Error(`The case ${id} is gone`)
    const { claimedById: by, claimedUntil: until } = row
    const claim =
      by && until ? { by: clerks.indexOf(by), until: (until.getTime() - noon.getTime()) / 1000 } : null
    return { status: row.status, version: row.version, claim, ...row._count }
  })
}
