import { takeTry } from '@/lib/adapters/rate-limit'
import type { Waiting } from '@/lib/domain/facility/waiting-schema'
import { type Act, transact } from './transact'

/**
 * Leaves a mail address with a code that the master does not hold yet; the import that brings the code writes to it,
 * once (R-REG-6). The answer is the same for a code that is there already and for one that waits already.
 */
export async function waitForCode(act: Act, waiting: Waiting): Promise<void> {
  await takeTry('register', act.address ?? 'unknown')
  await takeTry('register-email', waiting.email)
  await transact(act, async (tx) => {
    const { count } = await tx.waitingRegistrant.createMany({
      data: { ...waiting, createdAt: act.now },
      skipDuplicates: true,
    })
    const { kind, prefecture, code } = waiting
    return {
      subject: { type: 'facility', id: `${kind}-${prefecture}-${code}` },
      detail: { new: count },
      result: undefined,
    }
  })
}
