import { describe, expect, it } from 'vitest'
import { buildRecoveryCode, formatRecoveryCode, isRecoveryCode, normaliseRecoveryCode } from './recovery-code'
import { secondFactorCodeSchema } from './second-factor-schema'

const code = 'ABCDE23456'
const read = (typed: string, kind?: string) => secondFactorCodeSchema.safeParse({ code: typed, with: kind })

describe('R-CLK-9 the second factor is a code of the app or a recovery code', () => {
  it.each(['abcde-23456', 'ＡＢＣＤＥ－２３４５６', ' ABCDE 23456 ', 'ABCDEー23456'])(
    '%s is read',
    (typed) => {
      expect(read(typed, 'recovery').data?.code).toBe(code)
    },
  )

  it.each([
    ['123456', undefined, true],
    ['１２３ ４５６', 'app', true],
    [code, 'app', false],
    ['123456', 'recovery', false],
    ['ABCDE0345I', 'recovery', false],
    ['', 'app', false],
  ] as const)('%j by %s: %s', (typed, kind, right) => {
    expect(read(typed, kind).success).toBe(right)
  })

  it('is written without letters that can be mistaken, and read back from what is shown', () => {
    const made = buildRecoveryCode(Uint8Array.from({ length: 10 }, (_, index) => index * 25))
    expect(isRecoveryCode(made)).toBe(true)
    expect(normaliseRecoveryCode(formatRecoveryCode(made))).toBe(made)
  })
})
