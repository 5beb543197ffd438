import { hashAcrossFacilities } from '@/lib/adapters/account-number-hash'
import type { Answers } from '@/lib/domain/application/answers'
import { accountNumberKey } from '@/lib/domain/facility/account-number'

/**
 * What a case keeps of its 口座番号 when it is sent (R-CLK-3): nothing of a number that did not match.
 * @returns undefined where the matched number was not typed again, so that the key of the last sending stays.
 */
export function accountKeyOf({ matched, answers }: { matched: boolean; answers: Answers }) {
  if (!matched) return null
  const number = accountNumberKey(answers.accountNumber ?? '')
  return number === undefined ? undefined : hashAcrossFacilities(number)
}
