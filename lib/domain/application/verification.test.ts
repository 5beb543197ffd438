import { describe, expect, it } from 'vitest'
import { type VerificationMethod, verificationChoices } from '@/lib/domain/application/verification'
import type { FacilityKind } from '@/lib/domain/facility/kind'

describe('施設の確認方法', () => {
  it.each<[FacilityKind, VerificationMethod[]]>([
    ['MEDICAL', []],
    ['EXEMPT', []],
    ['DENTAL', ['ACCOUNT', 'DOCUMENT']],
    ['PHARMACY', ['ACCOUNT', 'DOCUMENT']],
    ['NON_INSURANCE', ['ACCOUNT', 'DOCUMENT']],
    ['JUDO', ['ACCOUNT', 'DOCUMENT']],
    ['ACUPUNCTURE', ['ACCOUNT', 'DOCUMENT']],
    ['INSURER', ['DOCUMENT']],
  ])('R-VER-1 R-VER-4 %s may choose %j', (kind, choices) => {
    expect(verificationChoices(kind)).toEqual(choices)
  })
})
