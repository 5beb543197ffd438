import { oneTest, type TestStep } from '@/lib/commands/test-steps/result'
import { runTool } from '@/lib/commands/test-steps/run-tool'

export const lint: TestStep = async () =>
  oneTest((await runTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])) === 0)

/** A fresh clone has no generated types of its pages yet, so those come first. */
export const types: TestStep = async () => {
  const generated = await runTool('next/dist/bin/next', ['typegen'])
  return oneTest(generated === 0 && (await runTool('typescript/bin/tsc', ['--noEmit'])) === 0)
}
