import { describe, expect, it } from 'vitest'
import { countGraphemes, privateUsePlaces, privateUseProblem } from '@/lib/domain/text/private-use'

describe('private-use characters', () => {
  it.each([
    ['\uE38B田医院', [1]],
    ['山\uF8FF\uE000田', [2, 3]],
    ['山\u{F0000}', [2]],
    ['\u{10FFFD}田', [1]],
    ['山〓田', [2]],
    ['山\uFFFD', [2]],
    ['葛\u{E0100}\uE000', [2]],
    ['髙﨑𠮷槗葛\u{E0100}邉', []],
    ['', []],
  ])('R-ALL-5 in %j are at %j', (text, places) => {
    expect(privateUsePlaces(text)).toEqual(places)
  })

  it('R-ALL-5 asks for a substitute and says where', () => {
    expect(privateUseProblem('山\uE000\uE001', '姓')).toBe(
      '姓の2文字目、3文字目は、ほかの機器で正しく表示できない文字（外字など）です。代わりの文字に置き換えて入力してください。',
    )
    expect(privateUseProblem('髙', '姓')).toBeUndefined()
  })
})

describe('countGraphemes', () => {
  it.each([
    ['葛\u{E0100}', 1],
    ['𠮷', 1],
    ['か\u3099', 1],
    ['髙﨑', 2],
    ['', 0],
  ])('R-ALL-5 %j is %i characters', (text, count) => {
    expect(countGraphemes(text)).toBe(count)
  })
})
