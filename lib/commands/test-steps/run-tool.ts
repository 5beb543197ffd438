import { atEnd } from '@/lib/commands/ending'
import { startService } from '@/lib/commands/service'

/** Runs a tool of node_modules in this terminal, and to its end. */
export async function runTool(
  script: string,
  args: string[],
  env?: Record<string, string>,
): Promise<number | null> {
  const tool = startService({ name: script, command: [`node_modules/${script}`, ...args], env })
  atEnd(() => tool.stop())
  return await tool.ended
}
