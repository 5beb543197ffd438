'use server'

import { action } from '@/lib/action'
import { monthSchema, moveRestSchema, startStepSchema } from '@/lib/domain/month/step-schemas'
import { closeMonth } from '@/lib/usecases/close-month'
import { moveToNextRun } from '@/lib/usecases/move-to-next-run'
import { startPreviewedStep } from '@/lib/usecases/start-previewed-step'
import { startStep } from '@/lib/usecases/start-step'

export const close = action({
  role: ['supervisor'],
  input: monthSchema,
  audit: 'month.close',
  async run({ input: { month }, act }) {
    await closeMonth(act, month)
    return `/staff/months/${month}?done=close`
  },
})

/** Who may start which step is said by the table of the steps (lib/domain/month/step.ts). */
export const start = action({
  role: ['clerk', 'supervisor'],
  input: startStepSchema,
  audit: 'month.start-step',
  stepUp: ({ step }) => step === 'register',
  async run({ input, viewer, act }) {
    const { id } = await startPreviewedStep(act, viewer, input)
    return `/staff/months/${input.month}/steps/${id}`
  },
})

export const reconcile = action({
  role: ['clerk', 'supervisor', 'admin'],
  input: monthSchema,
  audit: 'month.start-step',
  async run({ input: { month }, viewer, act }) {
    const { id } = await startStep(act, viewer, month, 'reconcile')
    return `/staff/months/${month}/steps/${id}`
  },
})

export const moveRest = action({
  role: ['supervisor'],
  input: moveRestSchema,
  audit: 'notice.move-run',
  async run({ input: { month, reason }, viewer, act }) {
    await moveToNextRun(act, viewer, month, reason)
    return `/staff/months/${month}?done=move`
  },
})
