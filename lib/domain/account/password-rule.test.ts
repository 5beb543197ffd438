import { describe, expect, it } from 'vitest'
import { passwordProblems } from '@/lib/domain/account/password-rule'

const upper = 'パスワードに半角の英大文字（A～Z）を1文字以上入れてください。'
const lower = 'パスワードに半角の英小文字（a～z）を1文字以上入れてください。'
const digit = 'パスワードに半角の数字（0～9）を1文字以上入れてください。'
const common = 'よく使われているパスワードは推測されやすいため使えません。別のパスワードを入力してください。'
const mail = 'パスワードにメールアドレスの「@」より前の部分を入れないでください。'
const known = 'パスワードに機関の名称や機関コードを入れないでください。'

describe('password', () => {
  it.each([
    'Abcdefg1',
    `Aa1${'x'.repeat(97)}`,
    `Aa1${'𠮷'.repeat(97)}`,
    'Aa1 with spaces',
    'Aa1パスワード',
    ' Aa12345',
  ])('R-REG-2 %j will do', (password) => {
    expect(passwordProblems(password)).toEqual([])
  })

  it.each([
    ['', ['パスワードを入力してください。']],
    ['Abcdef1', ['パスワードは8文字以上で入力してください（現在7文字）。']],
    ['Aa1𠮷𠮷𠮷𠮷', ['パスワードは8文字以上で入力してください（現在7文字）。']],
    [`Aa1${'x'.repeat(98)}`, ['パスワードは100文字以内で入力してください（現在101文字）。']],
    ['abcdefg1', [upper]],
    ['ABCDEFG1', [lower]],
    ['Abcdefgh', [digit]],
    ['Ａａ１４５６７８', [upper, lower, digit]],
    ['abc', ['パスワードは8文字以上で入力してください（現在3文字）。', upper, digit]],
    ['パスワード', ['パスワードは8文字以上で入力してください（現在5文字）。', upper, lower, digit]],
  ])('R-REG-2 %j: %j', (password, problems) => {
    expect(passwordProblems(password)).toEqual(problems)
  })

  const context = {
    commonPasswords: new Set(['password1']),
    mailAddress: 'tanaka@example.jp',
    knownWords: ['ひかり健診センター', '0270751'],
  }

  it.each([
    ['Password1', [common]],
    ['Password12', []],
    ['xxTanaka99', [mail]],
    ['Aa1ひかり健診センター', [known]],
    ['Aa0270751', [known]],
    ['tanaka0270751', [upper, mail, known]],
  ])('R-REG-2 [+] %j: %j', (password, problems) => {
    expect(passwordProblems(password, context)).toEqual(problems)
  })

  it('R-REG-2 [+] short words of the context are no reason', () => {
    expect(passwordProblems('Ab1xxxxx', { mailAddress: 'ab1@example.jp', knownWords: ['', 'xxx'] })).toEqual(
      [],
    )
  })
})
