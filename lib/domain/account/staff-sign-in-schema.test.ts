import { expect, test } from 'vitest'
import { secondFactorSchema, staffPath } from './staff-sign-in-schema'

test.each([
  ['/staff/queue/review?after=x', '/staff/queue/review?after=x'],
  ['/staff', '/staff'],
  [undefined, '/staff'],
  ['/home', '/staff'],
  ['/staffing', '/staff'],
  ['//evil.example/staff', '/staff'],
  ['/staff/../home', '/staff'],
  ['/staff/sign-in/code', '/staff'],
])('D-9 after signing in, %s leads to %s', (path, expected) => {
  expect(staffPath(path)).toBe(expected)
})

test.each(['123456', ' 123 456 ', '１２３４５６', '123-456'])('R-REG-9 %j is a code', (code) => {
  expect(secondFactorSchema.parse({ code })).toEqual({ code: '123456', with: 'app', to: '/staff' })
})

test.each(['', '12345', '1234567', 'abcdef', undefined])(
  '%j is none, and the sentence says what is',
  (code) => {
    const { error } = secondFactorSchema.safeParse({ code })
    expect(error?.issues[0]?.message).toBe('認証アプリに表示されている6桁の数字を入力してください。')
  },
)
