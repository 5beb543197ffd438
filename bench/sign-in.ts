import { randomUUID } from 'node:crypto'
import { db } from '@/lib/adapters/db'
import { hashPassword, verifyPassword } from '@/lib/adapters/password'
import { signIn } from '@/lib/usecases/sign-in'
import { alternate, figureOf, milliseconds, ratioOf } from './rounds'
import { type BenchRow, withSpread } from './table'

const ROUNDS = 20
const password = 'Sakura-no-hana-8'

/** A right sign-in with its limits, session and audit row, against the password check alone. */
export async function measureSignIn(): Promise<BenchRow[]> {
  const passwordHash = await hashPassword(password)
  const email = `bench-${randomUUID()}@clinic.example`
  const person = { lastName: '測定', firstName: '太郎', phone: '0312345678' }
  const account = await db.account.create({
    data: { email, status: 'ACTIVE', passwordHash, createdAt: new Date(), ...person },
  })
  const rounds = await alternate(ROUNDS, {
    floor: () => milliseconds(() => verifyPassword(account.passwordHash, password)),
    ours: () => milliseconds(() => enter(email)),
  })
  return [
    {
      what: 'Sign-in, time',
      floor: 'argon2id check alone',
      ratio: ratioOf(rounds, (time) => time),
      better: 'lower',
      ours: withSpread(
        figureOf(rounds, 'ours', (time) => time),
        1,
        'ms',
      ),
      theirs: withSpread(
        figureOf(rounds, 'floor', (time) => time),
        1,
        'ms',
      ),
    },
  ]
}

function enter(email: string) {
  const act = {
    name: 'account.sign-in' as const,
    actor: { accountId: null, role: 'public' as const },
    now: new Date(),
    address: '192.0.2.1',
  }
  return signIn(act, { email, password, door: 'applicant' })
}
