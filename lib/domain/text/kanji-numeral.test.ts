import { describe, expect, it } from 'vitest'
import { readKanjiNumeral } from '@/lib/domain/text/kanji-numeral'

describe('kanji numerals', () => {
  it.each([
    ['一', 1],
    ['九', 9],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['二十三', 23],
    ['二三', 23],
    ['一〇', 10],
    ['百', 100],
    ['百五', 105],
    ['三百二十一', 321],
    ['', undefined],
    ['一十', undefined],
    ['十十', undefined],
    ['千', undefined],
    ['六本', undefined],
    ['3', undefined],
  ])('R-INS-3 %j is %s', (text, value) => {
    expect(readKanjiNumeral(text)).toBe(value)
  })
})
