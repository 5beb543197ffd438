import type { Problem } from './problem'

/** A use case that finds something to mend in what was typed, e.g. a code the master does not hold. */
export class ProblemsFound extends Error {
  readonly problems: Problem[]

  constructor(...problems: Problem[]) {
    super(problems.map((problem) => problem.message).join(' '))
    this.name = 'ProblemsFound'
    this.problems = problems
  }
}

export function isProblemsFound(error: unknown): error is ProblemsFound {
  if (error instanceof ProblemsFound) return true
  return error instanceof Error && error.name === 'ProblemsFound' && 'problems' in error
}
