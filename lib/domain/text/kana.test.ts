import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kanaProblem, normaliseKana } from '@/lib/domain/text/kana'
import { randomText } from '@/lib/domain/text/random-text.fixture'

const rule = { label: 'フリガナ', max: 20 }

describe('フリガナ', () => {
  it.each([
    ['ケンシンヘルスケア', 'ケンシンヘルスケア'],
    ['けんしん', 'ケンシン'],
    ['ｹﾝｼﾝ ｾﾝﾀｰ', 'ケンシン　センター'],
    ['ｶﾞｷﾞｸﾞﾊﾟ', 'ガギグパ'],
    ['か\u3099', 'ガ'],
    ['ゔぁいおりん', 'ヴァイオリン'],
    ['ヵヶ・ヴー', 'ヵヶ・ヴー'],
    ['サ-ビス', 'サービス'],
    ['センタ−', 'センター'],
    ['  ヤマダ\n タロウ ', 'ヤマダ　タロウ'],
    ['すゞき', 'スヾキ'],
  ])('R-INS-3 %j becomes %s', (typed, kana) => {
    expect(normaliseKana(typed)).toBe(kana)
    expect(kanaProblem(typed, rule)).toBeUndefined()
  })

  it.each([
    ['', 'フリガナを入力してください。'],
    ['　', 'フリガナを入力してください。'],
    ['健診', 'フリガナはカタカナで入力してください。'],
    ['ケンシン1', 'フリガナはカタカナで入力してください。'],
    ['Kenshin', 'フリガナはカタカナで入力してください。'],
    ['ケンシン😀', 'フリガナはカタカナで入力してください。'],
    ['ケンシン\uE000', 'フリガナはカタカナで入力してください。'],
    ['ア'.repeat(21), 'フリガナは20文字以内で入力してください（現在21文字）。'],
  ])('R-ALL-1 %j: %s', (typed, message) => {
    expect(kanaProblem(typed, rule)).toBe(message)
  })

  it('R-INS-3 an address keeps its numbers and hyphens', () => {
    const address = { label: '所在地フリガナ', max: 100, digits: true }
    expect(normaliseKana('ﾄｳｷｮｳﾄﾐﾅﾄｸｼﾝﾊﾞｼ2-1-3')).toBe('トウキョウトミナトクシンバシ2-1-3')
    expect(kanaProblem('ﾄｳｷｮｳﾄﾐﾅﾄｸｼﾝﾊﾞｼ2-1-3', address)).toBeUndefined()
    expect(kanaProblem('新橋2-1-3', address)).toBe('所在地フリガナはカタカナと数字で入力してください。')
  })

  it('may be left empty where it is optional', () => {
    expect(kanaProblem('', { ...rule, optional: true })).toBeUndefined()
  })

  it('R-INS-3 normalising twice changes nothing', () => {
    const kana = fc.string({ unit: fc.constantFrom(...'アｱあｶﾞ゛ーｰ-−‐ 　\nヴゔ漢1aﾞ・') })
    fc.assert(
      fc.property(fc.oneof(kana, fc.array(fc.nat()).map(randomText)), (text) => {
        const once = normaliseKana(text)
        expect(normaliseKana(once)).toBe(once)
      }),
    )
  })
})
