import type { JSONReport } from '@playwright/test/reporter'
import { expect, it } from 'vitest'
import { countPlaywright } from '@/lib/commands/test-steps/playwright-report'

const spec = (title: string, status: string, annotations: object[] = []) => ({
  title,
  file: 'journeys/a.spec.ts',
  tests: [{ status, annotations, projectName: 'js' }],
})

it('the journeys of nested suites are counted, a flaky one as failed, a skipped one with its reason', () => {
  const report = {
    errors: [],
    suites: [
      {
        specs: [spec('one', 'expected'), spec('two', 'unexpected')],
        suites: [
          {
            specs: [
              spec('three', 'flaky'),
              spec('four', 'skipped', [{ type: 'skip', description: 'no S3 server' }]),
            ],
          },
        ],
      },
    ],
  } as unknown as JSONReport
  expect(countPlaywright(report)).toEqual({
    passed: 1,
    failed: 2,
    skipped: [{ title: 'journeys/a.spec.ts: four [js]', reason: 'no S3 server' }],
  })
  expect(countPlaywright({ ...report, suites: [], errors: [{ message: 'no such file' }] }).failed).toBe(1)
})
