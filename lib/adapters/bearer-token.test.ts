import { expect, test } from 'vitest'
import { carriesToken } from './bearer-token'

const token = 'a token of the tests'.replaceAll(' ', '-')
const sent = (authorization?: string) => new Headers(authorization ? { authorization } : {})

test('the token opens', () => {
  expect(carriesToken(sent(`Bearer ${token}`), token)).toBe(true)
})

test.each([
  ['another token', 'Bearer another-token', token],
  ['a longer one', `Bearer ${token}x`, token],
  ['another scheme', `Basic ${token}`, token],
  ['nothing sent', undefined, token],
  ['no token set', `Bearer ${token}`, undefined],
  ['neither', 'Bearer ', undefined],
])('%s does not', (_, authorization, set) => {
  expect(carriesToken(sent(authorization), set)).toBe(false)
})
