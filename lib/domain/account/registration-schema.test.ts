import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registrationSchema } from '@/lib/domain/account/registration-schema'
import { problemsOf } from '@/lib/domain/problem'
import { randomText } from '@/lib/domain/text/random-text.fixture'
import { writtenVariants } from '@/lib/domain/text/written-variants.fixture'

const right = {
  lastName: '髙﨑',
  firstName: '花子',
  kind: 'MEDICAL',
  prefecture: '13',
  code: '0270751',
  phone: '0335911111',
  email: 'hanako@example.jp',
  password: 'Tsukiji-2026',
  passwordConfirm: 'Tsukiji-2026',
  consent: 'on',
}

function problems(change: Record<string, string>) {
  const { error } = registrationSchema.safeParse({ ...right, ...change })
  return error ? problemsOf(error) : []
}

describe('registration', () => {
  it('R-REG-1 reads a right form', () => {
    const { passwordConfirm, consent, ...registration } = right
    expect(registrationSchema.parse(right)).toEqual(registration)
  })

  it('R-REG-9 R-ALL-5 normalises digits and leaves names alone', () => {
    const typed = {
      ...right,
      lastName: '　葛\u{E0100}城 ',
      code: '０２７－０７５１',
      phone: '（０３）３５９１ー１１１１',
      email: ' Hanako＠Example.jp ',
    }
    expect(registrationSchema.parse(typed)).toMatchObject({
      lastName: '葛\u{E0100}城',
      code: '0270751',
      phone: '0335911111',
      email: 'hanako@example.jp',
    })
  })

  it('R-REG-9 accepts 40 ways of writing the code and the phone', () => {
    const codes = writtenVariants(['02', '7075', '1'])
    const phones = writtenVariants(['03', '3591', '1111'])
    codes.forEach((code, index) => {
      expect(problems({ code, phone: phones[index] ?? '' }), JSON.stringify(code)).toEqual([])
    })
  })

  it('R-ALL-1 an empty form names every field once, in the order of the form', () => {
    const { error } = registrationSchema.safeParse({})
    expect(error && problemsOf(error)).toEqual([
      { field: 'lastName', message: '姓を入力してください。' },
      { field: 'firstName', message: '名を入力してください。' },
      { field: 'kind', message: '所属機関を選んでください。' },
      { field: 'prefecture', message: '都道府県を選んでください。' },
      { field: 'code', message: '機関コードを入力してください。' },
      { field: 'phone', message: '電話番号を入力してください。' },
      { field: 'email', message: 'メールアドレスを入力してください。' },
      { field: 'password', message: 'パスワードを入力してください。' },
      { field: 'passwordConfirm', message: 'パスワード（確認用）を入力してください。' },
      {
        field: 'consent',
        message:
          '利用規約とプライバシーポリシーを確認し、「上記の利用規約に同意します。」にチェックを入れてください。',
      },
    ])
  })

  it.each([
    [{ lastName: '😀' }, 'lastName', '姓に絵文字は使えません。絵文字を消して入力してください。'],
    [{ firstName: 'あ'.repeat(51) }, 'firstName', '名は50文字以内で入力してください（現在51文字）。'],
    [{ kind: 'CLINIC' }, 'kind', '所属機関を選んでください。'],
    [{ prefecture: '48' }, 'prefecture', '都道府県を選んでください。'],
    [{ prefecture: '63' }, 'prefecture', '都道府県を選んでください。'],
    [{ code: '027075' }, 'code', '機関コードは7桁の数字で入力してください。'],
    [{ code: '02707511' }, 'code', '機関コードは7桁の数字で入力してください。'],
    [{ code: '027075A' }, 'code', '機関コードは7桁の数字で入力してください。'],
    [{ phone: '0335' }, 'phone', '電話番号は10桁または11桁の数字で入力してください。'],
    [
      { email: 'a@b@example.jp' },
      'email',
      'メールアドレスは「@」を1つだけ入れて入力してください（例：tanaka@example.jp）。',
    ],
    [
      { passwordConfirm: 'Tsukiji-2027' },
      'passwordConfirm',
      'パスワード（確認用）がパスワードと一致しません。同じパスワードを入力してください。',
    ],
    [
      { password: 'Password1', passwordConfirm: 'Password1' },
      'password',
      'よく使われているパスワードは推測されやすいため使えません。別のパスワードを入力してください。',
    ],
    [
      { password: 'Hanako2026', passwordConfirm: 'Hanako2026' },
      'password',
      'パスワードにメールアドレスの「@」より前の部分を入れないでください。',
    ],
    [
      { password: 'Aa0270751', passwordConfirm: 'Aa0270751' },
      'password',
      'パスワードに機関の名称や機関コードを入れないでください。',
    ],
  ])('R-ALL-1 %j: only %s is wrong', (change, field, message) => {
    expect(problems(change)).toEqual([{ field, message }])
  })

  it('D-8 a 施術所 registers with its 登録記号番号, D-1 an insurer with its 保険者番号', () => {
    expect(registrationSchema.parse({ ...right, kind: 'JUDO', code: 'ab-123-0-0' }).code).toBe('AB12300')
    expect(registrationSchema.parse({ ...right, kind: 'INSURER', code: '138016' }).code).toBe('00138016')
    expect(problems({ kind: 'JUDO', code: '1234567890123' })).toHaveLength(1)
  })

  it('R-ALL-1 never throws, whatever is typed', () => {
    const text = fc.array(fc.nat()).map(randomText)
    const typed = fc.record({
      lastName: text,
      kind: text,
      code: text,
      phone: text,
      email: text,
      password: text,
    })
    fc.assert(
      fc.property(typed, (values) => {
        expect(registrationSchema.safeParse(values).success).toBe(false)
      }),
    )
  })
})
