import { describe, expect, it } from 'vitest'
import { isRefusal, Refusal, type RefusalCode, refusalMessages } from '@/lib/domain/refusal'

describe('refusal', () => {
  it.each(Object.entries(refusalMessages))('R-ALL-1 %s is a whole Japanese sentence', (_code, message) => {
    expect(message).toMatch(/[ぁ-ん]/)
    expect(message).toMatch(/(ください|です|ます|ました|ません)。$/)
    expect(message).not.toContain('不正')
  })

  it('carries its code, its words and its detail', () => {
    const refusal = new Refusal('STALE_VERSION', { version: '3' })
    expect(refusal.code satisfies RefusalCode).toBe('STALE_VERSION')
    expect(refusal.message).toBe(refusalMessages.STALE_VERSION)
    expect(refusal.detail).toEqual({ version: '3' })
  })

  it('is told from a bug', () => {
    expect(isRefusal(new Refusal('NOT_FOUND'))).toBe(true)
    expect(isRefusal(new Error('NOT_FOUND'))).toBe(false)
    expect(isRefusal('NOT_FOUND')).toBe(false)
  })
})
