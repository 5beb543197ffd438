import { existsSync, readFileSync, rmSync } from 'node:fs'
import { NOTHING, type TestStep, withExitCode } from '@/lib/commands/test-steps/result'
import { runTool } from '@/lib/commands/test-steps/run-tool'
import { countsFile } from '@/lib/test-support/count-reporter'

export const unit: TestStep = () => runProject('unit')
export const usecases: TestStep = () => runProject('usecases')

async function runProject(project: string) {
  const file = countsFile(project)
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=./lib/test-support/count-reporter.ts']
  const code = await runTool('vitest/vitest.mjs', [
    'run',
    '--project',
    project,
    '--passWithNoTests',
    ...reporters,
  ])
  return withExitCode(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : NOTHING, code)
}
