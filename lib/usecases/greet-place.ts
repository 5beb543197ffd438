import { hashPlace } from '@/lib/adapters/crypto'
import type { Tx } from '@/lib/adapters/db'
import { browserInWords } from '@/lib/domain/account/browser-words'
import { networkOf } from '@/lib/domain/account/network'
import { env } from '@/lib/env'
import { tellOwner } from './tell-owner'
import type { Act } from './transact'

/** A place from which nobody came for so long is new again. */
const rememberedDays = 365

type From = { address?: string | null; userAgent?: string | null }

/**
 * A sign-in is complete: from a browser and network that this account has not been used from, its owner gets one mail
 * (R-CLK-9). Not at the very first sign-in, when every place is new.
 */
export async function greetPlace(tx: Tx, act: Act, accountId: string, from: From): Promise<void> {
  const browser = browserInWords(from.userAgent ?? null)
  const hash = Uint8Array.from(hashPlace(accountId, `${browser} ${networkOf(from.address)}`))
  const forgotten = new Date(act.now.getTime() - rememberedDays * 86_400_000)
  await tx.knownPlace.deleteMany({ where: { accountId, lastSeenAt: { lt: forgotten } } })
  const known = await tx.knownPlace.findMany({ where: { accountId }, select: { hash: true } })
  await tx.knownPlace.upsert({
    where: { accountId_hash: { accountId, hash } },
    create: { accountId, hash, lastSeenAt: act.now },
    update: { lastSeenAt: act.now },
  })
  const isKnown = known.some((place) => Buffer.from(place.hash).equals(Buffer.from(hash)))
  if (isKnown || known.length === 0) return
  const owner = await tx.account.findUniqueOrThrow({ where: { id: accountId } })
  const link = `${env().APP_URL}${owner.staffRole ? '/staff/account' : '/account'}`
  await tellOwner(tx, act.now, owner, { template: 'new-place', values: { browser, link } })
}
