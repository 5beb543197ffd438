import { cache } from 'react'
import type { Role } from '@/lib/domain/account/role'
import { type OrganisationKind, roleOf } from '@/lib/domain/account/role-of'
import { sessionIsOver, sessionSecondsLeft } from '@/lib/domain/account/session-life'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import { hashToken } from './crypto'
import { db } from './db'
import { readSessionCookie } from './session-cookie'

export type ViewerFacility = {
  id: number
  kind: FacilityKind
  prefecture: string
  code: string
  name: string
}

/** Who looks at a page. Every query takes it; nothing about it comes from the client. */
export type Viewer = {
  accountId: string
  name: string
  email: string
  role: Role
  /** What an applicant works for; null for staff. */
  organisation: { id: number; name: string } | null
  facilities: ViewerFacility[]
  sessionHash: string
  /** The database's clock at the start of this request. */
  now: Date
}

type SessionRow = {
  account_id: string
  email: string
  last_name: string
  first_name: string
  staff_role: string | null
  last_seen_at: Date
  expires_at: Date
  ended_at: Date | null
  second_factor_at: Date | null
  has_second_factor: boolean
  organisation_id: number | null
  organisation_name: string | null
  organisation_kind: OrganisationKind | null
  facilities: ViewerFacility[] | null
  now: Date
}

export type SessionState = {
  viewer: Viewer
  secondFactorMissing: boolean
  hasSecondFactor: boolean
  /** How long it goes on: without another request, with one, and at most. */
  seconds: { left: number; idle: number; absolute: number }
}

/** One statement per request: the session, the person, where they belong and the time. */
async function readSession(sessionHash: string): Promise<SessionRow | undefined> {
  const rows = await db.$queryRaw<SessionRow[]>`
    SELECT a.id AS account_id, a.email, a.last_name, a.first_name, a.staff_role::text AS staff_role,
           s.last_seen_at, s.expires_at, s.ended_at, s.second_factor_at,
           a.totp_secret IS NOT NULL AS has_second_factor,
           o.id AS organisation_id, o.name AS organisation_name,
           o.kind::text AS organisation_kind,
           (SELECT json_agg(json_build_object('id', f.id, 'kind', f.kind, 'prefecture', f.prefecture,
                                              'code', f.code, 'name', f.name) ORDER BY f.id)
              FROM facility f WHERE f.organisation_id = o.id AND f.closed_at IS NULL) AS facilities,
           portal_now() AS now
      FROM session s
      JOIN account a ON a.id = s.account_id AND a.status = 'ACTIVE'
      LEFT JOIN membership m ON m.account_id = a.id AND m.organisation_id = s.organisation_id
                            AND m.status = 'MEMBER'
      LEFT JOIN organisation o ON o.id = m.organisation_id
     WHERE s.token_hash = ${sessionHash}`
  return rows[0]
}

/** The session of this request, asked from the database once however many components ask. */
export const getSession = cache(async (): Promise<SessionState | null> => {
  const token = await readSessionCookie()
  if (!token) return null
  const sessionHash = hashToken(token)
  const row = await readSession(sessionHash)
  if (!row || sessionIsOver(sessionTimes(row), row.staff_role !== null, row.now)) return null
  await touch(sessionHash, row)
  return {
    viewer: viewerOf(row, sessionHash),
    secondFactorMissing: secondFactorMissing(row),
    hasSecondFactor: row.has_second_factor,
    seconds: sessionSecondsLeft(sessionTimes(row), row.staff_role !== null, row.now),
  }
})

/** The signed-in person, or null: also null for staff before their second factor (R-CLK-9). */
export async function getViewer(): Promise<Viewer | null> {
  const session = await getSession()
  return session && !session.secondFactorMissing ? session.viewer : null
}

function sessionTimes(row: SessionRow) {
  return { lastSeenAt: row.last_seen_at, expiresAt: row.expires_at, endedAt: row.ended_at }
}

function secondFactorMissing(row: SessionRow): boolean {
  const needed = row.staff_role !== null || row.has_second_factor
  return needed && row.second_factor_at === null
}

function viewerOf(row: SessionRow, sessionHash: string): Viewer {
  const facilities = row.facilities ?? []
  const { organisation_id: id, organisation_name: name } = row
  return {
    accountId: row.account_id,
    name: `${row.last_name} ${row.first_name}`,
    email: row.email,
    role: roleOf(row.staff_role, facilities, row.organisation_kind ?? undefined),
    organisation: id === null || name === null ? null : { id, name },
    facilities,
    sessionHash,
    now: row.now,
  }
}

/** Written at most once a minute, so that reading a page does not write a row. */
async function touch(sessionHash: string, row: SessionRow): Promise<void> {
  if (row.now.getTime() - row.last_seen_at.getTime() < 60_000) return
  await db.session.update({ where: { tokenHash: sessionHash }, data: { lastSeenAt: row.now } })
}
