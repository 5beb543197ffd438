import { describe, expect, it } from 'vitest'
import { chooseCodes, codeCounter, serialCodes } from '@/lib/domain/insurer-code/choose-codes'
import { parseQualificationCode } from '@/lib/domain/insurer-code/qualification-code'

describe('R-INS-8 codes for a row of serials', () => {
  it('R-INS-8 passes over what the master or an older code has taken', () => {
    const [first = '', second = '', third = ''] = serialCodes('13', 1, 3)
    expect(chooseCodes('13', { first: 1, count: 3 }, new Set([second]))).toEqual([first, third])
  })

  it('R-INS-8 every one parses, and no serial comes twice', () => {
    const codes = serialCodes('27', 999_000, 1_000)
    expect(codes.every((code) => parseQualificationCode(code))).toBe(true)
    expect(new Set(codes).size).toBe(1_000)
    expect(() => serialCodes('27', 999_999, 2)).toThrow(RangeError)
  })

  it('R-INS-8 one counter per prefecture and kind digit', () => {
    expect(codeCounter('01')).toBe('insurer-code:019')
  })
})
