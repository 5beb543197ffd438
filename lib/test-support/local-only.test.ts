import { describe, expect, it } from 'vitest'
import { refuseForeignHost } from '@/lib/test-support/local-only'

describe('the database of the tests', () => {
  it.each([
    'postgresql://a:b@127.0.0.1:5432/x',
    'postgres://localhost/x',
    'postgres://[::1]:1/x',
    'postgres:///x',
  ])('may be %s', (url) => expect(refuseForeignHost(url)).toBe(url))

  it.each(['postgresql://a:b@db.example.jp/x', 'postgres://10.0.0.1/x', 'postgres://localhost.example.jp/x'])(
    'is refused at %s',
    (url) => expect(() => refuseForeignHost(url)).toThrow('not on this machine'),
  )
})
