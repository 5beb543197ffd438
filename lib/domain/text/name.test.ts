import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameProblem, trimName } from '@/lib/domain/text/name'
import { randomText } from '@/lib/domain/text/random-text.fixture'

const rule = { label: '姓', max: 10 }
const invisible =
  '姓に目に見えない特殊な文字が含まれています。いったん消して、キーボードで入力し直してください。'
const emoji = '姓に絵文字は使えません。絵文字を消して入力してください。'
const oneLine = '姓は改行を入れずに1行で入力してください。'

describe('names', () => {
  it.each([
    '山田',
    '髙﨑',
    '𠮷田',
    '葛\u{E0100}城',
    '渡邉',
    '神\uFA19',
    '齋藤 ジョン',
    'O’Brien',
    'Ａ＆Ｂ（株）',
    'ﾔﾏﾀﾞ',
    '①号館',
    '★会',
    '葛\u{E0100}'.repeat(10),
  ])('R-ALL-5 %j is taken as it is', (name) => {
    expect(nameProblem(name, rule)).toBeUndefined()
    expect(trimName(name)).toBe(name)
  })

  it.each([
    ['', '姓を入力してください。'],
    [' 　\t\n', '姓を入力してください。'],
    ['山\n田', oneLine],
    ['山\r\n田', oneLine],
    ['山\u2028田', oneLine],
    ['山\u0000田', invisible],
    ['山\u0007田', invisible],
    ['山\u200B田', invisible],
    ['山\u202E田', invisible],
    ['山\uD842', invisible],
    ['山😀', emoji],
    ['👨‍👩‍👧', emoji],
    ['🇯🇵', emoji],
    ['1️⃣', emoji],
    ['❤️', emoji],
    ['あ'.repeat(11), '姓は10文字以内で入力してください（現在11文字）。'],
    ['𠮷'.repeat(11), '姓は10文字以内で入力してください（現在11文字）。'],
    [
      '山\uE000',
      '姓の2文字目は、ほかの機器で正しく表示できない文字（外字など）です。代わりの文字に置き換えて入力してください。',
    ],
  ])('R-ALL-1 %j: %s', (name, message) => {
    expect(nameProblem(name, rule)).toBe(message)
  })

  it('may be left empty where it is optional', () => {
    expect(nameProblem(' ', { ...rule, optional: true })).toBeUndefined()
    expect(nameProblem('😀', { ...rule, optional: true })).toBe(emoji)
  })

  it('R-ALL-5 trimming takes nothing but space from the ends', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()).map(randomText), (text) => {
        expect(text).toContain(trimName(text))
        expect(trimName(trimName(text))).toBe(trimName(text))
      }),
    )
  })
})
