import { describe, expect, it } from 'vitest'
import { safePath } from './safe-path'

describe('R-SITE-2 back to the page that asked for the sign-in', () => {
  it.each(['/home', '/applications/new', '/notices/new?kind=introduction', '/a%20b'])(
    '%s is ours',
    (path) => {
      expect(safePath(path)).toBe(path)
    },
  )

  it.each([
    undefined,
    '',
    'home',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/a\nb',
    '/@evil:x',
  ])('%j is not', (path) => {
    expect(safePath(path)).toBeUndefined()
  })
})
