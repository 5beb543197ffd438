import type { JSONReport, JSONReportSpec, JSONReportSuite } from '@playwright/test/reporter'
import type { Counts } from '@/lib/commands/test-steps/result'

/** Retries are off, so `flaky` cannot occur; if it does, it is no pass. */
export function countPlaywright(report: JSONReport): Counts {
  const counts: Counts = { passed: 0, failed: report.errors.length, skipped: [] }
  for (const spec of report.suites.flatMap(specsOf)) {
    for (const test of spec.tests) {
      if (test.status === 'expected') counts.passed++
      else if (test.status !== 'skipped') counts.failed++
      else {
        const reason = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description
        counts.skipped.push({
          title: `${spec.file}: ${spec.title} [${test.projectName}]`,
          reason: reason ?? 'see its title',
        })
      }
    }
  }
  return counts
}

const specsOf = (suite: JSONReportSuite): JSONReportSpec[] => [
  ...suite.specs,
  ...(suite.suites ?? []).flatMap(specsOf),
]
