import { wallClock } from '@/lib/adapters/clock'
import { Refusal } from '@/lib/domain/refusal'
import { env } from '@/lib/env'
import { type Act, transact } from './transact'

/**
 * Demo only (D-11): from now on it is `at`, for web, worker and command line alike; the clock goes on from there.
 * @throws Refusal NOT_FOUND outside the demo.
 */
export async function moveClock(act: Act, at: Date): Promise<void> {
  if (env().PORTAL_MODE !== 'demo') throw new Refusal('NOT_FOUND')
  const milliseconds = BigInt(at.getTime() - (await wallClock()).getTime())
  await transact(act, async (tx) => {
    await tx.clockOffset.upsert({
      where: { id: 1 },
      create: { id: 1, milliseconds },
      update: { milliseconds },
    })
    return { subject: { type: 'clock', id: '1' }, detail: { to: at.toISOString() }, result: undefined }
  })
}
