import { hash, verify } from '@node-rs/argon2'

// argon2id, OWASP's second choice; about 24 ms on one core of a small server.
const cost = { timeCost: 2, memoryCost: 19_456, parallelism: 1 }

/** At most this many at once, so that a flood of sign-ins cannot take every core. */
const places = 2
let busy = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= places) await new Promise<void>((resolve) => waiting.push(resolve))
  else busy += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else busy -= 1
  }
}

/** Passwords are compared as typed, in Unicode NFC, so that two keyboards give the same bytes. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), cost))
}

let decoy: Promise<string> | undefined

/**
 * @param stored undefined when there is no such account: the same work is done, so that the answer takes the
 * same time (R-REG-7).
 */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('there is no account with this password')
  const against = stored ?? (await decoy)
  const matches = await inTurn(() => verify(against, password.normalize('NFC')))
  return matches && stored !== undefined
}
