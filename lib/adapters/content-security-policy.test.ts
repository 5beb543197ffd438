import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, newNonce } from './content-security-policy'

const sourcesOf = (policy: string, name: string) =>
  policy
    .split('; ')
    .find((directive) => directive.startsWith(`${name} `))
    ?.split(' ')
    .slice(1)

describe('content security policy', () => {
  it('runs scripts by the nonce of the request only', () => {
    expect(sourcesOf(contentSecurityPolicy('abc'), 'script-src')).toEqual([
      "'self'",
      "'nonce-abc'",
      "'strict-dynamic'",
    ])
  })

  it('allows nothing unsafe outside development', () => {
    expect(contentSecurityPolicy('abc')).not.toContain('unsafe')
    expect(contentSecurityPolicy('abc', true)).toContain("'unsafe-eval'")
  })

  it.each(['object-src', 'base-uri', 'frame-ancestors'])('closes %s', (name) => {
    expect(sourcesOf(contentSecurityPolicy('abc'), name)).toEqual(["'none'"])
  })

  it('sends forms nowhere else', () => {
    expect(sourcesOf(contentSecurityPolicy('abc'), 'form-action')).toEqual(["'self'"])
  })

  it('never repeats a nonce', () => {
    const nonces = Array.from({ length: 100 }, newNonce)
    expect(new Set(nonces).size).toBe(100)
    expect(nonces[0]).toHaveLength(24)
  })
})
