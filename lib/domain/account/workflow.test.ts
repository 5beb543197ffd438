import { describe, expect, it } from 'vitest'
import { accountWorkflow } from '@/lib/domain/account/workflow'
import { finalStatuses } from '@/lib/domain/workflow'

describe('account workflow', () => {
  it('R-REG-4 nobody but the holder of the link activates', () => {
    const moves = accountWorkflow.rows.map((row) => [
      row.action,
      row.from.join('|') || '–',
      row.to,
      row.by.join('|'),
    ])
    expect(moves).toEqual([
      ['register', '–', 'PENDING', 'visitor|admin|system'],
      ['activate', 'PENDING', 'ACTIVE', 'visitor'],
      ['lock', 'ACTIVE', 'LOCKED', 'admin|system'],
      ['unlock', 'LOCKED', 'ACTIVE', 'admin|system'],
      ['close', 'ACTIVE|LOCKED', 'CLOSED', 'institution|insurer|association|coordinator|admin|system'],
      ['expire', 'PENDING', 'CLOSED', 'system'],
    ])
  })

  it('ends where nothing leads out', () => {
    expect(finalStatuses(accountWorkflow)).toEqual(['CLOSED'])
  })
})
