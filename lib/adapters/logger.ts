import pino from 'pino'

/** Structured logs on stderr. Never personal data: ids, codes of errors and durations only (R-ALL-7). */
export const logger = pino({ base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))

/** Logs something that is a bug or a broken neighbour; the id is what the person sees and can quote. */
export function logFailure(error: unknown, where: string): string {
  const id = crypto.randomUUID().slice(0, 8)
  const { name, stack } = error instanceof Error ? error : new Error('not an error')
  // The first line of a stack holds the message, which may quote what somebody typed.
  logger.error({ id, where, name, at: stack?.split('\n').slice(1, 8) })
  return id
}
