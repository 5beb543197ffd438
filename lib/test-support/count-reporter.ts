import { mkdirSync, writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

export type Counts = { passed: number; failed: number; skipped: { title: string; reason: string }[] }

export const countsFile = (project: string): string => `test-results/counts-${project}.json`

/** Leaves the counts of a run for `npm test` to add up; vitest's own JSON does not say why a test was skipped. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], problems: readonly unknown[]): void {
    const counts: Counts = { passed: 0, failed: problems.length, skipped: [] }
    for (const module of modules) countModule(module, counts)
    const project = modules[0]?.project.name
    if (!project) return
    mkdirSync('test-results', { recursive: true })
    writeFileSync(countsFile(project), JSON.stringify(counts))
  }
}

function countModule(module: TestModule, counts: Counts): void {
  // A file that cannot be loaded, or a hook that fails, has no test of its own to blame.
  counts.failed += module.errors().length
  for (const suite of module.children.allSuites()) counts.failed += suite.errors().length
  for (const test of module.children.allTests()) {
    const { state } = test.result()
    if (state === 'passed') counts.passed++
    else if (state === 'failed') counts.failed++
    else
      counts.skipped.push({
        title: `${module.relativeModuleId}: ${test.fullName}`,
        reason: reasonOf(test.result()),
      })
  }
}

/** `ctx.skip('no clamd')` leaves a note; a suite that is skipped as a whole says why in its title. */
const reasonOf = (result: object): string =>
  ('note' in result && typeof result.note === 'string' && result.note) || 'see its title'
