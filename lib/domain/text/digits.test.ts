import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDigits, normaliseCode, normaliseDigits } from '@/lib/domain/text/digits'
import { randomText } from '@/lib/domain/text/random-text.fixture'

describe('normaliseDigits', () => {
  it.each([
    ['１２３', '123'],
    [' 1 2　3\r\n', '123'],
    ['1\u200B2\uFEFF3', '123'],
    ['①②', '12'],
    ['12a', '12a'],
    ['１２ａ', '12a'],
    ['', ''],
    ['1.5', '1.5'],
    ['+1', '+1'],
    ['😀', '😀'],
    ['ワ゛', 'ヷ'],
  ])('R-REG-9 %j becomes %j', (typed, normalised) => {
    expect(normaliseDigits(typed)).toBe(normalised)
  })

  it.each([...'-‐‑‒–—―−－ーｰ─'])('R-REG-9 drops the hyphen %s', (hyphen) => {
    expect(normaliseDigits(`03${hyphen}3591${hyphen}1111`)).toBe('0335911111')
  })

  it('R-REG-9 doing it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()).map(randomText), (text) => {
        const once = normaliseDigits(text)
        expect(normaliseDigits(once)).toBe(once)
        const code = normaliseCode(text)
        expect(normaliseCode(code)).toBe(code)
      }),
    )
  })
})

describe('isDigits', () => {
  it.each([
    ['0123', undefined, true],
    ['0123', 4, true],
    ['0123', 5, false],
    ['', undefined, false],
    ['１２', undefined, false],
    ['-1', undefined, false],
    ['1\n', undefined, false],
  ])('%j of length %s: %s', (text, length, expected) => {
    expect(isDigits(text, length)).toBe(expected)
  })
})
