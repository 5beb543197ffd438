import { expect, it } from 'vitest'
import { totpCodeSchema } from './totp-code-schema'

it.each([
  ['123456', '123456'],
  ['123 456', '123456'],
  ['１２３４５６', '123456'],
  [' 012345\n', '012345'],
])('R-REG-9 the code %j is read as %s', (typed, code) => {
  expect(totpCodeSchema.parse(typed)).toBe(code)
})

it.each(['', '12345', '1234567', 'abcdef', '9'.repeat(1000)])('R-CLK-9 %j is no code', (typed) => {
  expect(totpCodeSchema.safeParse(typed).error?.issues).toMatchObject([
    { message: '認証アプリに表示されている6桁の数字を入力してください。' },
  ])
})
