import { describe, expect, it } from 'vitest'
import { membershipWorkflow } from '@/lib/domain/account/membership-workflow'
import { finalStatuses } from '@/lib/domain/workflow'

describe('membership workflow', () => {
  it('R-REG-11 INVITED or ASKED becomes MEMBER, and LEFT is the end', () => {
    const moves = membershipWorkflow.rows.map((row) => [
      row.action,
      row.from.join('|') || '–',
      row.to,
      row.by.join('|'),
    ])
    expect(moves).toEqual([
      ['found', '–', 'MEMBER', 'visitor|institution|insurer|association|coordinator|admin|system'],
      ['invite', '–', 'INVITED', 'institution|insurer|association|coordinator'],
      ['ask', '–', 'ASKED', 'visitor|institution|insurer|association|coordinator'],
      ['accept', 'INVITED', 'MEMBER', 'visitor|institution|insurer|association|coordinator'],
      ['admit', 'ASKED', 'MEMBER', 'institution|insurer|association|coordinator|clerk|supervisor'],
      [
        'decline',
        'INVITED|ASKED',
        'LEFT',
        'visitor|institution|insurer|association|coordinator|clerk|supervisor|system',
      ],
      ['leave', 'MEMBER', 'LEFT', 'institution|insurer|association|coordinator|admin|system'],
    ])
  })

  it('ends where nothing leads out', () => {
    expect(finalStatuses(membershipWorkflow)).toEqual(['LEFT'])
  })
})
