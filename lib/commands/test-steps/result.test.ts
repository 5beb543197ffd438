import { describe, expect, it } from 'vitest'
import { NOTHING, oneTest, sum, withExitCode } from '@/lib/commands/test-steps/result'

const skipped = [{ title: 'a', reason: 'no clamd' }]

describe('the counts of npm test', () => {
  it('add up, and keep who was skipped and why', () => {
    const all = sum([oneTest(true), oneTest(false), { passed: 3, failed: 0, skipped }])
    expect(all).toEqual({ passed: 4, failed: 1, skipped })
  })

  it('hold a failure when a tool broke without counting one', () => {
    expect(withExitCode(NOTHING, 1).failed).toBe(1)
    expect(withExitCode({ passed: 3, failed: 0, skipped: [] }, null).failed).toBe(1)
    expect(withExitCode({ passed: 3, failed: 2, skipped: [] }, 1).failed).toBe(2)
    expect(withExitCode({ passed: 3, failed: 0, skipped: [] }, 0).failed).toBe(0)
  })
})
