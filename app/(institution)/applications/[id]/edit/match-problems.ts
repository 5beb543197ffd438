import { type AccountMatch, accountMatchProblem } from '@/lib/domain/application/account-match'
import type { Problem } from '@/lib/domain/problem'
import type { OwnApplication } from '@/lib/queries/own-application'

/** What 「施設の確認」 found, for a browser without scripts; the address says only which sentence it is. */
export function matchProblems(
  { answers, matched }: OwnApplication,
  found: string | undefined,
  left: number,
): Problem[] {
  const match = matchOf(found, left)
  if (matched || !match) return []
  const message = accountMatchProblem(match, answers.accountNumber ?? '')
  return message ? [{ field: 'accountNumber', message }] : []
}

function matchOf(found: string | undefined, left: number): AccountMatch | undefined {
  switch (found) {
    case 'no_match':
      return { outcome: 'NO_MATCH', left }
    case 'locked':
      return left > 0 ? undefined : { outcome: 'LOCKED' }
    case 'unreadable':
      return { outcome: 'UNREADABLE' }
    default:
      return undefined
  }
}
