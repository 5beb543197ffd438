import { describe, expect, it } from 'vitest'
import { monthStatuses } from './status'
import { runStepNames } from './step'
import { stepBarred, stoppedInWords } from './step-words'

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

it('R-CLK-5 a step that stopped says what it did, what it left, and who goes on', () => {
  const report = { done: 1500, stopped: 120 }
  expect(stoppedInWords('register', report)).toContain(
    '1,500件は完了し、120件は処理していません。ほかの承認担当が',
  )
  expect(stoppedInWords('confirm', report)).toContain('ほかの審査担当または承認担当が')
  expect(stoppedInWords('register', { done: 3, stopped: 0 })).toBeUndefined()
  expect(stoppedInWords('close', null)).toBeUndefined()
})
