import type { Answers } from '@/lib/domain/application/answers'
import { open, seal } from './crypto'

const mark = 'sealed:'
const contextOf = (applicationId: string) => `application:${applicationId}:account-number`

/**
 * The answers of a draft as they lie in the database. The 口座番号 is sealed: where it matches, it is the number on
 * file, of which nothing readable may be kept (R-VER-2).
 */
export function keptAnswers(applicationId: string, answers: Answers): Answers {
  const { accountNumber } = answers
  if (!accountNumber) return answers
  const sealed = Buffer.from(seal(accountNumber, contextOf(applicationId))).toString('base64')
  return { ...answers, accountNumber: mark + sealed }
}

/** For the owner's form only: everybody else gets the row as it is. */
export function openedAnswers(applicationId: string, kept: unknown): Answers {
  const answers = kept as Answers
  const { accountNumber } = answers
  if (!accountNumber?.startsWith(mark)) return answers
  const sealed = Buffer.from(accountNumber.slice(mark.length), 'base64')
  return { ...answers, accountNumber: open(sealed, contextOf(applicationId)) }
}

/** Of an application that is sent: whether the number matched is all that is needed from then on. */
export function answersToSend({ accountNumber: _, ...answers }: Answers): Answers {
  return answers
}
