import { StartProblem } from '@/lib/start-problem'

type Step = () => Promise<unknown> | unknown

const steps: Step[] = []
let ending: Promise<void> | undefined

/** What has been started is ended in reverse order, however the command ends. */
export function atEnd(step: Step): void {
  steps.push(step)
}

export function endEverything(): Promise<void> {
  ending ??= runSteps()
  return ending
}

/**
 * Runs a command: Ctrl-C, SIGTERM and a closed terminal end everything it started. The terminal and the launcher may
 * both send the same Ctrl-C, so a signal that comes again is ignored.
 */
export async function runCommand(main: () => Promise<number>, codeWhenAsked = 0): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => endEverything().then(() => process.exit(codeWhenAsked)))
  }
  const code = await main().catch(explain)
  const askedToEnd = ending !== undefined
  await endEverything()
  process.exit(askedToEnd ? codeWhenAsked : code)
}

async function runSteps(): Promise<void> {
  for (let step = steps.pop(); step; step = steps.pop()) {
    try {
      await step()
    } catch (error) {
      console.error(error)
    }
  }
}

// What fails because everything is being ended is no news.
function explain(error: unknown): number {
  if (ending === undefined) console.error(sentenceFor(error) ?? error)
  return 1
}

/** For what the reader can mend. Anything else is a bug and keeps its stack. */
function sentenceFor(error: unknown): string | undefined {
  if (error instanceof StartProblem) return `\n${error.message}`
  const { code, path } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC')
    return '\nThe disk is full. Free some space, or set DATA_DIR to a folder on another disk.'
  if (code === 'EACCES' || code === 'EROFS') {
    return `\n${path} cannot be used by this user. Start as the user it belongs to, or set DATA_DIR to another folder.`
  }
  return undefined
}
