import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '@/lib/domain/refusal'
import { hashForLimit } from './crypto'
import { pool } from './db'

const limits = {
  /** Wrong passwords for one mail address. */
  'sign-in': { points: 10, duration: 60 * 60 },
  /** Wrong passwords from one network address. */
  'sign-in-address': { points: 100, duration: 24 * 60 * 60 },
  'second-factor': { points: 10, duration: 60 * 60 },
  /** Registrations from one network address: a whole association sits behind one on its day of instruction. */
  register: { points: 500, duration: 60 * 60 },
  'register-email': { points: 6, duration: 60 * 60 },
  /** Mails that one address can be made to receive by somebody who only types it. */
  'reset-email': { points: 6, duration: 60 * 60 },
  'email-change': { points: 6, duration: 60 * 60 },
  'settings-password': { points: 10, duration: 60 * 60 },
  /** Invitations that one organisation sends, and that one address gets. */
  invite: { points: 30, duration: 60 * 60 },
  'invite-email': { points: 6, duration: 60 * 60 },
  /** Institutions that one person asks to join. */
  join: { points: 10, duration: 60 * 60 },
  /** Returned notices that are checked from one network address (R-INS-12). */
  verify: { points: 60, duration: 60 * 60 },
} as const

export type LimitName = keyof typeof limits

const limiters = new Map<LimitName, RateLimiterPostgres>()

function limiter(name: LimitName): RateLimiterPostgres {
  const known = limiters.get(name)
  if (known) return known
  const made = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: name,
    ...limits[name],
  })
  limiters.set(name, made)
  return made
}

/**
 * Takes one try. Parallel tries are counted one by one by the database.
 * @throws Refusal RATE_LIMITED when none is left; any failure of the store refuses too.
 */
export async function takeTry(name: LimitName, whose: string): Promise<void> {
  if (!(await hasTry(name, whose))) throw new Refusal('RATE_LIMITED')
}

/** Like takeTry, for callers whose answer must not show that the limit is reached. */
export async function hasTry(name: LimitName, whose: string): Promise<boolean> {
  try {
    await limiter(name).consume(hashForLimit(whose))
    return true
  } catch (error) {
    if (error instanceof RateLimiterRes) return false
    throw error
  }
}

/** A try that did not fail is no try at guessing: the address behind which many people sit keeps it. */
export async function giveTryBack(name: LimitName, whose: string): Promise<void> {
  await limiter(name).reward(hashForLimit(whose), 1)
}

/** After a success the tries before it no longer count. */
export async function forgetTries(name: LimitName, whose: string): Promise<void> {
  await limiter(name).delete(hashForLimit(whose))
}
