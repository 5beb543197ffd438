import { runCommand } from '@/lib/commands/ending'
import { lint, types } from '@/lib/commands/test-steps/checks'
import { e2e } from '@/lib/commands/test-steps/e2e'
import { type Counts, oneTest, sum, type TestStep } from '@/lib/commands/test-steps/result'
import { unit, usecases } from '@/lib/commands/test-steps/vitest'
import { env } from '@/lib/env'

const STEPS: Record<string, TestStep> = { lint, types, unit, usecases, e2e }
const INTERRUPTED = 130

await runCommand(async () => {
  const wanted = process.argv.slice(2)
  const unknown = wanted.find((name) => !STEPS[name])
  if (unknown) {
    console.error(`There is no step ${unknown}. Usage: npm test -- [${Object.keys(STEPS).join(' ')}]`)
    return 2
  }
  const results: Counts[] = []
  for (const [name, step] of Object.entries(STEPS)) {
    if (wanted.length === 0 || wanted.includes(name)) results.push(await run(name, step))
  }
  return summarise(sum(results))
}, INTERRUPTED)

async function run(name: string, step: TestStep): Promise<Counts> {
  const started = Date.now()
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`)
  const counts = await step().catch((error: Error) => {
    console.error(error.name === 'StartProblem' ? error.message : error)
    return oneTest(false)
  })
  const { passed, failed, skipped } = counts
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped.length} skipped (${seconds} s)`)
  return counts
}

/** In CI everything a test needs is there, so a test that was skipped has failed. */
function summarise({ passed, failed, skipped }: Counts): number {
  const { CI } = env()
  if (skipped.length > 0) console.log(CI ? '\nSkipped, which is a failure in CI:' : '\nSkipped:')
  for (const { title, reason } of skipped) console.log(`  ${title} (${reason})`)
  const failures = CI ? failed + skipped.length : failed
  console.log(`\n${passed} passed, ${failures} failed, ${CI ? 0 : skipped.length} skipped`)
  return failures === 0 ? 0 : 1
}
