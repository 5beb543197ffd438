import { describe, expect, it } from 'vitest'
import { monthStatuses } from './status'
import { runStepNames } from './step'
import { stepBarred } from './step-words'

describe('R-CLK-5 what can be started with a run', () => {
  it.each([
    ['OPEN', false, ['confirm', 'reconcile']],
    ['OPEN', true, ['close', 'confirm', 'reconcile']],
    ['CLOSED', true, ['confirm', 'register', 'hand-back', 'reconcile']],
    ['REGISTERED', true, ['confirm', 'hand-back', 'publish', 'reconcile']],
    ['PUBLISHED', true, ['confirm', 'hand-back', 'reconcile']],
  ] as const)('%s, past its cutoff %s: %s', (status, past, open) => {
    expect(runStepNames.filter((step) => stepBarred(step, status, past) === undefined)).toEqual(open)
    expect(monthStatuses).toContain(status)
  })
})
