import { describe, expect, it } from 'vitest'
import { type CodeVerdict, codeVerdict } from '@/lib/domain/facility/code-verdict'
import type { FacilityKind } from '@/lib/domain/facility/kind'

describe('a code that the master does not hold', () => {
  it.each<[FacilityKind, string, string, CodeVerdict]>([
    ['MEDICAL', '13', '0270751', 'NOT_YET_REGISTERED'],
    ['MEDICAL', '13', '0270752', 'MISTYPED'],
    ['MEDICAL', '01', '8010016', 'NOT_YET_REGISTERED'],
    ['MEDICAL', '13', '8010016', 'MISTYPED'],
    ['MEDICAL', '27', '9400105', 'MISTYPED'],
    ['DENTAL', '27', '9400105', 'NOT_YET_REGISTERED'],
    ['DENTAL', '27', '9400106', 'MISTYPED'],
    ['PHARMACY', '27', '9400105', 'MISTYPED'],
    ['EXEMPT', '27', '9400105', 'NOT_YET_REGISTERED'],
    ['EXEMPT', '13', '0270751', 'NOT_YET_REGISTERED'],
    ['NON_INSURANCE', '13', '1234567', 'NOT_YET_REGISTERED'],
    ['JUDO', '13', 'AB1', 'NOT_YET_REGISTERED'],
    ['ACUPUNCTURE', '13', '1234567', 'NOT_YET_REGISTERED'],
    ['INSURER', '13', '01130012', 'NOT_YET_REGISTERED'],
    ['INSURER', '13', '00138016', 'NOT_YET_REGISTERED'],
    ['INSURER', '13', '01130013', 'MISTYPED'],
    ['INSURER', '13', '0000014', 'NOT_YET_REGISTERED'],
    ['INSURER', '13', '0000015', 'MISTYPED'],
  ])('R-REG-6 D-7 %s %s-%s: %s', (kind, prefecture, code, verdict) => {
    expect(codeVerdict({ kind, prefecture, code })).toBe(verdict)
  })
})
