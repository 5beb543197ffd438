/** The result, for people and for pipes. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** The result for machines: one line. */
export function printJson(result: unknown): void {
  print(JSON.stringify(result))
}

/** What goes on meanwhile, and why something was refused: never in the way of the result. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
