import type { ParseArgsConfig } from 'node:util'

export type Option = {
  /** Takes a value of this name, e.g. `KIND`; without it, it is a switch. */
  value?: string
  isRequired?: true
  help: string
}

/** What a command is given: words after its name, and the options it declares. */
export type Given = {
  words: readonly string[]
  value: (option: string) => string | undefined
  is: (option: string) => boolean
}

export type Command = {
  /** The words that call it: `import facilities`. */
  name: string
  /** The words it takes after its name, in capitals: `FILE`. */
  takes: readonly string[]
  help: string
  options: Record<string, Option>
  /** @returns the exit code: 0 done, 1 refused. */
  run: (given: Given) => Promise<number>
}

/** The command line cannot be understood: exit 2. */
export class WrongUsage extends Error {
  override name = 'WrongUsage'
}

export function parseOptions(command: Command): NonNullable<ParseArgsConfig['options']> {
  const own = Object.entries(command.options).map(
    ([name, { value }]) => [name, { type: value ? 'string' : 'boolean' }] as const,
  )
  return { help: { type: 'boolean', short: 'h' }, ...Object.fromEntries(own) }
}
