import { encode } from 'next-auth/jwt'
import { hashToken, keyFor, newToken } from '@/lib/adapters/crypto'
import { db, pool } from '@/lib/adapters/db'
import { sessionLimits } from '@/lib/domain/account/session-life'
import { makeApplicant } from '@/lib/test-support/applicant'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { newId } from '@/lib/usecases/new-id'

/** What the benches look at. Cookies are whole `cookie` headers of people who are signed in. */
export type World = { applicant: string; clerk: string; draftId: string }

export const QUEUE_ROWS = 20

let world: Promise<World> | undefined

/** An applicant with a draft, a clerk, and a queue that fills its first page. One for all benches. */
export function benchWorld(): Promise<World> {
  world ??= makeWorld()
  return world
}

async function makeWorld(): Promise<World> {
  await pool.query('TRUNCATE facility, organisation, account RESTART IDENTITY CASCADE')
  for (let row = 0; row < QUEUE_ROWS; row++) await filedApplication()
  const applicant = await makeApplicant({ name: 'さくら健診クリニック' })
  const clerk = await staffViewer('clerk')
  return {
    applicant: await signIn(applicant.accountId, applicant.organisation?.id ?? null),
    clerk: await signIn(clerk.accountId, null),
    draftId: await makeDraft(applicant),
  }
}

async function makeDraft(applicant: Awaited<ReturnType<typeof makeApplicant>>): Promise<string> {
  const now = new Date()
  const { id } = await db.application.create({
    data: {
      id: newId(),
      status: 'DRAFT',
      facilityId: applicant.facilities[0]?.id ?? 0,
      organisationId: applicant.organisation?.id ?? 0,
      createdById: applicant.accountId,
      createdAt: now,
      changedAt: now,
    },
  })
  return id
}

/** The same row and the same cookie as after a real sign-in (lib/adapters/session-cookie.ts). */
export async function signIn(accountId: string, organisationId: number | null): Promise<string> {
  const [token, now] = [newToken(), new Date()]
  const { absolute } = sessionLimits(organisationId === null)
  await db.session.create({
    data: {
      tokenHash: hashToken(token),
      accountId,
      organisationId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + absolute),
      secondFactorAt: organisationId === null ? now : null,
    },
  })
  const secret = keyFor('session-cookie')
  return `portal-session=${await encode({ token: { sid: token }, secret, maxAge: absolute / 1000 })}`
}
