import pino from 'pino'

/** Structured logs on stderr. Never personal data: ids, codes of errors and durations only (R-ALL-7). */
export const logger = pino({ base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))

type ErrorWithCode = Error & { code?: unknown }

/** Logs something that is a bug or a broken neighbour; the id is what the person sees and can quote. */
export function logFailure(error: unknown, where: string): string {
  const id = crypto.randomUUID().slice(0, 8)
  const { name, stack, code } = (error instanceof Error ? error : new Error('not an error')) as ErrorWithCode
  // A stack begins with the message, of one line or many, which may quote what somebody typed.
  const at = stack?.split('\n').filter((line) => line.startsWith('    at '))
  logger.error({ id, where, name, code, at: at?.slice(0, 8) })
  return id
}
