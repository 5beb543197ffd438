import { describe, expect, it } from 'vitest'
import { chooseCodes, codeCounter, serialCodes } from '@/lib/domain/insurer-code/choose-codes'
import { parseQualificationCode } from '@/lib/domain/insurer-code/qualification-code'

const tokyo = { prefecture: '13', kindDigit: '9' } as const
const osaka = { prefecture: '27', kindDigit: '9' } as const

describe('R-INS-8 codes for a row of serials', () => {
  it('R-INS-8 passes over what the master or an older code has taken', () => {
    const [first = '', second = '', third = ''] = serialCodes(tokyo, 1, 3)
    expect(chooseCodes(tokyo, { first: 1, count: 3 }, new Set([second]))).toEqual([first, third])
  })

  it('R-INS-8 every one parses, and no serial comes twice', () => {
    const codes = serialCodes(osaka, 999_000, 1_000)
    expect(codes.every((code) => parseQualificationCode(code))).toBe(true)
    expect(new Set(codes).size).toBe(1_000)
    expect(() => serialCodes(osaka, 999_999, 2)).toThrow(RangeError)
  })

  it('R-INS-8 one counter per prefecture and kind digit', () => {
    expect(codeCounter({ prefecture: '01', kindDigit: '9' })).toBe('insurer-code:019')
    expect(codeCounter({ prefecture: '01', kindDigit: '5' })).toBe('insurer-code:015')
  })
})
