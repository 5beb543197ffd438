import { parseArgs } from 'node:util'
import { type Command, type Given, parseOptions, WrongUsage } from '@/lib/commands/portal/command'
import { commandHelp, overview, usageLine } from '@/lib/commands/portal/help'
import { print, printJson, say } from '@/lib/commands/portal/output'
import { isProblemsFound } from '@/lib/domain/problems-found'

/** @returns the exit code: 0 done, 1 refused with a reason on stderr, 2 wrong usage. */
export async function runPortalCommand(
  commands: readonly Command[],
  words: readonly string[],
): Promise<number> {
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => words[index] === word))
  if (!command) return withoutCommand(commands, words)
  try {
    const given = parse(command, words.slice(command.name.split(' ').length))
    if (given !== 'help') return await command.run(given)
    print(commandHelp(command))
    return 0
  } catch (error) {
    if (error instanceof WrongUsage) return wrongUsage(command, error.message)
    if (!isProblemsFound(error)) throw error
    if (words.includes('--json')) printJson({ outcome: 'refused', problems: error.problems })
    for (const { message } of error.problems) say(message)
    return 1
  }
}

function withoutCommand(commands: readonly Command[], words: readonly string[]): number {
  const asked = words.some((word) => word === '--help' || word === '-h' || word === 'help')
  if (asked) {
    print(overview(commands))
    return 0
  }
  const unknown =
    words.length > 0 ? `「${words.join(' ')}」というコマンドはありません。` : 'コマンドを指定してください。'
  say(`${unknown}\n\n${overview(commands)}`)
  return 2
}

function wrongUsage(command: Command, message: string): number {
  say(`${message}\n使い方: ${usageLine(command)}`)
  return 2
}

function parse(command: Command, words: string[]): Given | 'help' {
  const { values, positionals } = inWords(() =>
    parseArgs({ args: words, options: parseOptions(command), allowPositionals: true, strict: true }),
  )
  if (values.help) return 'help'
  const { takes } = command
  if (positionals.length < takes.length)
    throw new WrongUsage(`${takes[positionals.length]} を指定してください。`)
  if (positionals.length > takes.length) throw new WrongUsage(`「${positionals[takes.length]}」は余分です。`)
  return {
    words: positionals,
    value: (option) => (typeof values[option] === 'string' ? values[option] : undefined),
    is: (option) => values[option] === true,
  }
}

function inWords<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new WrongUsage(
      `オプションの書き方に誤りがあります（${error instanceof Error ? error.message : error}）。`,
    )
  }
}
