import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mailAddressProblem, mailAddressSchema, normaliseMailAddress } from '@/lib/domain/text/mail-address'

const oneAt = 'メールアドレスは「@」を1つだけ入れて入力してください（例：tanaka@example.jp）。'
const shape = 'メールアドレスの形が正しくありません。半角英数字で入力してください（例：tanaka@example.jp）。'
const oneLine = 'メールアドレスは改行を入れずに入力してください。'

describe('メールアドレス', () => {
  it.each([
    ['tanaka@example.jp', 'tanaka@example.jp'],
    [' Tanaka@Example.JP　', 'tanaka@example.jp'],
    ['ｔａｎａｋａ＠ｅｘａｍｐｌｅ．ｊｐ', 'tanaka@example.jp'],
    ['tanaka﹫example.jp', 'tanaka@example.jp'],
    ["o'brien+portal@sub.example.co.jp", "o'brien+portal@sub.example.co.jp"],
    ['a..b.@docomo.ne.jp', 'a..b.@docomo.ne.jp'],
    ['x@xn--eckwd4c7c.xn--zckzah', 'x@xn--eckwd4c7c.xn--zckzah'],
    [`${'a'.repeat(64)}@example.jp`, `${'a'.repeat(64)}@example.jp`],
  ])('R-REG-1 %j is %s', (typed, address) => {
    expect(normaliseMailAddress(typed)).toBe(address)
    expect(mailAddressProblem(typed)).toBeUndefined()
  })

  it.each([
    ['', 'メールアドレスを入力してください。'],
    [' 　', 'メールアドレスを入力してください。'],
    ['tanaka.example.jp', oneAt],
    ['a@b@example.jp', oneAt],
    ['victim@example.jp＠evil.example', oneAt],
    ['tanaka@example.jp\r\nBcc: all@example.jp', oneLine],
    ['tanaka@example.jp\n', oneLine],
    ['tan\u0000aka@example.jp', oneLine],
    ['tanaka@example', shape],
    ['tanaka@.jp', shape],
    ['tanaka@example..jp', shape],
    ['tanaka@-example.jp', shape],
    ['tanaka@example.jp.', shape],
    ['tanaka@127.0.0.1', shape],
    ['tana ka@example.jp', shape],
    ['田中@example.jp', shape],
    ['tanaka@例え.jp', shape],
    ['tanaka😀@example.jp', shape],
    ['"a b"@example.jp', shape],
    ['<tanaka@example.jp>', shape],
    ['@example.jp', shape],
    [`${'a'.repeat(65)}@example.jp`, shape],
    [`a@${'b.'.repeat(130)}jp`, 'メールアドレスは254文字以内で入力してください。'],
  ])('R-ALL-1 %j: %s', (typed, message) => {
    expect(mailAddressProblem(typed)).toBe(message)
  })

  it('R-REG-1 normalising an accepted address twice changes nothing', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (text) => {
        const once = normaliseMailAddress(text)
        expect(normaliseMailAddress(once)).toBe(once)
      }),
    )
  })

  it('R-REG-1 the schema gives the normalised address or the sentence', () => {
    expect(mailAddressSchema.safeParse(' Tanaka＠example.jp').data).toBe('tanaka@example.jp')
    expect(mailAddressSchema.safeParse('tanaka').error?.issues[0]?.message).toBe(oneAt)
    expect(mailAddressSchema.safeParse(undefined).error?.issues[0]?.message).toBe(
      'メールアドレスを入力してください。',
    )
  })
})
