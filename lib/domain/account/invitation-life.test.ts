import { describe, expect, it } from 'vitest'
import { invitationDeadline, invitationRefusal } from '@/lib/domain/account/invitation-life'

const sentAt = new Date('2026-11-20T12:00:00+09:00')
const link = { expiresAt: invitationDeadline(sentAt), usedAt: null, supersededAt: null }
const at = (text: string) => new Date(text)

describe('how long an invitation works', () => {
  it.each([
    ['2026-11-27T11:59:59.999+09:00', undefined],
    ['2026-11-27T12:00:00.000+09:00', 'INVITATION_EXPIRED'],
  ])('R-REG-8 seven days: at %s it is %s', (now, refusal) => {
    expect(invitationRefusal(link, at(now))).toBe(refusal)
  })

  it('R-REG-8 used or withdrawn, it says so in words for the invited person', () => {
    expect(invitationRefusal({ ...link, usedAt: sentAt }, sentAt)).toBe('INVITATION_USED')
    expect(invitationRefusal({ ...link, supersededAt: sentAt }, sentAt)).toBe('INVITATION_WITHDRAWN')
  })
})
