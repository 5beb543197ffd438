import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { needsStepUp, stepUpSchema, stepUpWords } from '@/lib/domain/account/step-up'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { isRefusal, refusalMessages } from '@/lib/domain/refusal'
import { confirmPasskey } from './confirm-passkey'
import { confirmSecondFactor } from './confirm-second-factor'
import type { Act } from './transact'

const field = 'stepUpCode'

/**
 * Before a weighty deed the second factor is given again, in the same form (R-CLK-9), unless it was given just now.
 * @throws ProblemsFound at `stepUpCode` when it is missing or wrong; Refusal RATE_LIMITED.
 */
export async function requireStepUp(act: Act, viewer: Viewer, typed: Record<string, string>): Promise<void> {
  const { accountId, sessionHash } = viewer
  const session = await db.session.findUnique({
    where: { tokenHash: sessionHash },
    select: { secondFactorAt: true },
  })
  if (!needsStepUp(session?.secondFactorAt ?? null, act.now)) return
  if (!typed.stepUpCode && !typed.stepUpResponse) throw new ProblemsFound({ field, message: stepUpWords })
  const given = stepUpSchema.safeParse(typed)
  if (!given.success) {
    throw new ProblemsFound({ field, message: refusalMessages.SECOND_FACTOR_FAILED })
  }
  try {
    if ('response' in given.data) await confirmPasskey(act, { accountId, sessionHash }, given.data.response)
    else await confirmSecondFactor(act, { accountId, sessionHash }, given.data.code)
  } catch (error) {
    const wrong = isRefusal(error) && ['SECOND_FACTOR_FAILED', 'PASSKEY_FAILED'].includes(error.code)
    if (wrong) throw new ProblemsFound({ field, message: refusalMessages[error.code] })
    throw error
  }
}
