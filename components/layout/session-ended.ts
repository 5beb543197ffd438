import { sessionEndedWords } from '@/lib/domain/account/session-ended-words'
import type { Problem } from '@/lib/domain/problem'

/** Sent to the window when the server answers a form with SESSION_ENDED: the frame then lets the person sign in again. */
export const sessionEndedEvent = 'portal-session-ended'

export function tellSessionEnded(problems: readonly Problem[]): void {
  const ended = problems.some(({ message }) => message === sessionEndedWords)
  if (ended) window.dispatchEvent(new Event(sessionEndedEvent))
}
