import { describe, expect, it } from 'vitest'
import {
  activationDeadline,
  linkMinutesLeft,
  linkRefusal,
  linkTimeLeft,
} from '@/lib/domain/account/link-life'

const sentAt = new Date('2026-11-20T10:00:00+09:00')
const fresh = { expiresAt: activationDeadline(sentAt), usedAt: null, supersededAt: null }

describe('activation link', () => {
  it.each([
    ['2026-11-20T10:00:00.000+09:00', undefined, 180],
    ['2026-11-20T12:59:59.000+09:00', undefined, 1],
    ['2026-11-20T12:59:59.999+09:00', undefined, 1],
    ['2026-11-20T13:00:00.000+09:00', 'LINK_EXPIRED', 0],
    ['2026-11-21T10:00:00.000+09:00', 'LINK_EXPIRED', 0],
  ])('R-REG-3 at %s: %s, %i minutes left', (now, refusal, minutes) => {
    expect(linkRefusal(fresh, new Date(now))).toBe(refusal)
    expect(linkMinutesLeft(fresh.expiresAt, new Date(now))).toBe(minutes)
  })

  it('R-REG-3 works once', () => {
    expect(linkRefusal({ ...fresh, usedAt: sentAt }, sentAt)).toBe('LINK_USED')
    expect(linkRefusal({ ...fresh, usedAt: sentAt, supersededAt: sentAt }, sentAt)).toBe('LINK_USED')
  })

  it('R-REG-5 a newer link kills the older', () => {
    expect(linkRefusal({ ...fresh, supersededAt: sentAt }, sentAt)).toBe('LINK_SUPERSEDED')
  })

  it.each([
    ['2026-11-20T10:00:00+09:00', 'あと3時間'],
    ['2026-11-20T10:00:30+09:00', 'あと3時間'],
    ['2026-11-20T10:01:00+09:00', 'あと2時間59分'],
    ['2026-11-20T12:30:00+09:00', 'あと30分'],
    ['2026-11-20T12:59:59+09:00', 'あと1分'],
    ['2026-11-20T13:00:00+09:00', '期限切れ'],
  ])('R-REG-5 at %s it says %s', (now, words) => {
    expect(linkTimeLeft(fresh.expiresAt, new Date(now))).toBe(words)
  })
})
