import { db } from '@/lib/adapters/db'
import { passkeyCreation, passkeyRequest } from '@/lib/adapters/passkey'
import type { Viewer } from '@/lib/adapters/session'
import { creationOccasion, signInOccasion } from '@/lib/domain/account/passkey'

export type OwnPasskey = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }

/** The viewer's passkeys, and what the browser needs to make another one. */
export async function readPasskeys(viewer: Viewer) {
  const { accountId, email, name, sessionHash } = viewer
  const known = await db.passkey.findMany({ where: { accountId }, orderBy: { createdAt: 'asc' } })
  const occasion = creationOccasion(sessionHash, known.length)
  const passkeys: OwnPasskey[] = known.map(({ id, name: called, createdAt, lastUsedAt }) => ({
    ...{ id, createdAt, lastUsedAt },
    name: called,
  }))
  return { passkeys, options: await passkeyCreation({ id: accountId, email, name }, occasion, known) }
}

/** What the browser needs to sign in with one; null where there is none. */
export async function findPasskeyRequest(session: { accountId: string; sessionHash: string }) {
  const { accountId, sessionHash } = session
  const known = await db.passkey.findMany({ where: { accountId } })
  const row = await db.session.findUnique({ where: { tokenHash: sessionHash } })
  const occasion = signInOccasion(sessionHash, row?.secondFactorAt)
  return known.length > 0 ? passkeyRequest(occasion, known) : null
}
