import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalisePhone, phoneProblem } from '@/lib/domain/text/phone'
import { writtenVariants } from '@/lib/domain/text/written-variants.fixture'

describe('電話番号', () => {
  it.each([
    ['0335911111', '0335911111'],
    ['０３－３５９１－１１１１', '0335911111'],
    ['(03) 3591-1111', '0335911111'],
    ['（０３）３５９１―１１１１', '0335911111'],
    ['+81 3-3591-1111', '0335911111'],
    ['+81 (0)3 3591 1111', '0335911111'],
    ['090ー1234ー5678', '09012345678'],
    ['0120-950-178', '0120950178'],
    ['0570783578', '0570783578'],
    ['0492427113', '0492427113'],
  ])('R-REG-9 %j becomes %s', (typed, phone) => {
    expect(normalisePhone(typed)).toBe(phone)
    expect(phoneProblem(typed)).toBeUndefined()
  })

  it.each([
    ['', '電話番号を入力してください。'],
    ['ー', '電話番号を入力してください。'],
    ['33591111', '電話番号は0から始まる市外局番から入力してください。'],
    ['117', '電話番号は0から始まる市外局番から入力してください。'],
    ['033591111', '電話番号は10桁または11桁の数字で入力してください。'],
    ['090123456789', '電話番号は10桁または11桁の数字で入力してください。'],
    ['0035911111', '電話番号は10桁または11桁の数字で入力してください。'],
    ['03-3591-1111 内線12', '電話番号は数字だけで入力してください。内線番号は入力できません。'],
    ['03-3591-111x', '電話番号は数字だけで入力してください。内線番号は入力できません。'],
    ['☎0335911111', '電話番号は数字だけで入力してください。内線番号は入力できません。'],
  ])('R-ALL-1 %j: %s', (typed, message) => {
    expect(phoneProblem(typed)).toBe(message)
  })

  it('R-REG-9 accepts 40 ways of writing one', () => {
    const variants = writtenVariants(['03', '3591', '1111'])
    expect(new Set(variants).size).toBeGreaterThanOrEqual(40)
    for (const variant of variants)
      expect(normalisePhone(variant), JSON.stringify(variant)).toBe('0335911111')
  })

  it('R-REG-9 normalising twice changes nothing', () => {
    const phone = fc.string({ unit: fc.constantFrom(...'+810()（）０８ 　-ー') })
    fc.assert(
      fc.property(phone, (text) => {
        const once = normalisePhone(text)
        if (phoneProblem(text) === undefined) expect(normalisePhone(once)).toBe(once)
      }),
    )
  })
})
