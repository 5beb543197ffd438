import { expect, it } from 'vitest'
import type { RunCounts } from '@/lib/domain/month/step'
import { monthLines } from './month-words'

const month = '2026-11'

it('R-CLK-5 the numbers of a run have separators, as on the screens', () => {
  const dates = { cutoff: '2026-11-20', returnBy: '2026-11-30', publishBy: '2026-12-10' }
  const steps = [{ step: 'register' as const, status: 'RUNNING' as const, done: 1234, total: 84_790 }]
  const shown = { ...dates, month, status: 'CLOSED' as const, notices: { RECEIVED: 98_765 }, steps }
  const counts: RunCounts = { done: 84_790, skipped: 0, refused: 7, failed: 0, stopped: 1234 }
  const lines = [
    monthLines({ deed: 'show', ...shown }),
    monthLines({ deed: 'publish', dryRun: false, month, counts }),
  ].flat()
  expect(lines.filter((line) => /\d{4,}/.test(line.replace(/（\d{4}年）/, '')))).toEqual([])
  expect(lines).toEqual(
    expect.arrayContaining([expect.stringContaining('1,234/84,790'), expect.stringContaining(' 98,765')]),
  )
})
