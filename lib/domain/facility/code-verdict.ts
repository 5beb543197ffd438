import type { FacilityKind } from '@/lib/domain/facility/kind'
import { passesMedicalRule, type ScheduleDigit } from '@/lib/domain/facility/medical-code'
import { parseInsurerNumber } from '@/lib/domain/insurer-code/insurer-number'
import { wholeQualificationCode } from '@/lib/domain/insurer-code/qualification-code'

export type CodeVerdict = 'MISTYPED' | 'NOT_YET_REGISTERED'

/** 義務化対象外施設 hold a 医療機関コード of one 点数表 or another. */
const schedules: Partial<Record<FacilityKind, readonly ScheduleDigit[]>> = {
  MEDICAL: ['1'],
  DENTAL: ['3'],
  PHARMACY: ['4'],
  EXEMPT: ['1', '3', '4', '6'],
}

type Facility = { kind: FacilityKind; prefecture: string; code: string }

/**
 * D-7: only for a well-formed code that the master does not hold. 26 real institutions of the national list
 * fail the rule, so the master is asked first and the answer is a guess put into words, never a refusal.
 */
export function codeVerdict(facility: Facility): CodeVerdict {
  return looksRight(facility) ? 'NOT_YET_REGISTERED' : 'MISTYPED'
}

function looksRight({ kind, prefecture, code }: Facility): boolean {
  if (kind === 'INSURER') {
    return code.length === 7
      ? wholeQualificationCode(prefecture, code) !== undefined
      : parseInsurerNumber(code) !== undefined
  }
  // No rule is published for 健診等機関 (区分 2) and 登録記号番号: their form is all that can be asked.
  return schedules[kind]?.some((schedule) => passesMedicalRule(prefecture, code, schedule)) ?? true
}
