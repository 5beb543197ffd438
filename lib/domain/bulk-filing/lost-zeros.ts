import { parseInsurerNumber } from '@/lib/domain/insurer-code/insurer-number'
import { parseQualificationCode } from '@/lib/domain/insurer-code/qualification-code'
import type { NoticeField } from '@/lib/domain/notice/fields'
import { normaliseDigits } from '@/lib/domain/text/digits'
import { normalisePhone, phoneProblem } from '@/lib/domain/text/phone'

type Rule = { lengths: readonly number[]; isRight: (digits: string) => boolean }

/** A number cell of Excel has no leading zeros; where exactly one reading with them is right, that one was meant. */
const rules: Partial<Record<NoticeField, Rule>> = {
  insurerNumber: { lengths: [8, 6], isRight: (digits) => parseInsurerNumber(digits) !== undefined },
  code: { lengths: [10], isRight: (digits) => parseQualificationCode(digits) !== undefined },
  postalCode: { lengths: [7], isRight: (digits) => digits.length === 7 },
  phone: { lengths: [10, 11], isRight: (digits) => phoneProblem(digits) === undefined },
}

/** Puts back the zeros that Excel dropped, and says so; whatever is right as it stands, stays as it stands. */
export function restoreZeros(field: NoticeField, typed: string): { text: string; note?: string } {
  const rule = rules[field]
  const digits = field === 'phone' ? normalisePhone(typed) : normaliseDigits(typed)
  if (!rule || !/^[1-9]\d+$/.test(digits) || rule.lengths.includes(digits.length)) return { text: typed }
  // At most as many zeros as a number can begin with; more digits are missing for another reason.
  const padded = rule.lengths
    .map((length) => digits.padStart(length, '0'))
    .filter((text) => text.length - digits.length <= mostZeros(field) && text.length > digits.length)
    .filter(rule.isRight)
  const [only, ...more] = padded
  if (only === undefined || more.length > 0) return { text: typed }
  return { text: only, note: `先頭の0が消えていたため補いました（${typed} → ${only}）。` }
}

function mostZeros(field: NoticeField): number {
  return field === 'postalCode' ? 2 : 1
}
