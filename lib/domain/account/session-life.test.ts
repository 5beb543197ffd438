import { describe, expect, it } from 'vitest'
import { sessionIsOver, sessionSecondsLeft } from './session-life'

const now = new Date('2026-11-20T12:00:00+09:00')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)
const hour = 3600

describe('session', () => {
  it.each([
    [false, 2 * hour - 1, false],
    [false, 2 * hour, true],
    [true, hour - 1, false],
    [true, hour, true],
  ])('staff %s, idle for %d seconds: over %s', (isStaff, idle, over) => {
    const session = { lastSeenAt: ago(idle), expiresAt: ago(-hour), endedAt: null }
    expect(sessionIsOver(session, isStaff, now)).toBe(over)
  })

  it('is over at its absolute end, and when it was ended', () => {
    expect(sessionIsOver({ lastSeenAt: now, expiresAt: now, endedAt: null }, false, now)).toBe(true)
    expect(sessionIsOver({ lastSeenAt: now, expiresAt: ago(-1), endedAt: now }, false, now)).toBe(true)
  })

  it('R-ALL-3 the time left is the idle time, or what is left of the absolute time', () => {
    const idle = { lastSeenAt: ago(hour), expiresAt: ago(-10 * hour) }
    expect(sessionSecondsLeft(idle, false, now)).toEqual({ left: hour, idle: 2 * hour, absolute: 10 * hour })
    const late = { lastSeenAt: ago(0), expiresAt: ago(-60) }
    expect(sessionSecondsLeft(late, false, now).left).toBe(60)
    expect(sessionSecondsLeft({ lastSeenAt: ago(0), expiresAt: ago(60) }, false, now).left).toBe(0)
  })
})
