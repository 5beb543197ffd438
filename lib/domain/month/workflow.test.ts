import { describe, expect, it } from 'vitest'
import { monthWorkflow } from '@/lib/domain/month/workflow'
import { finalStatuses } from '@/lib/domain/workflow'

describe('month workflow', () => {
  it('R-INS-5 OPEN → CLOSED → REGISTERED → PUBLISHED and nothing goes back', () => {
    const moves = monthWorkflow.rows.map((row) => [
      row.action,
      row.from.join('|') || '–',
      row.to,
      row.by.join('|'),
    ])
    expect(moves).toEqual([
      ['open', '–', 'OPEN', 'system'],
      ['close', 'OPEN', 'CLOSED', 'system|supervisor'],
      ['finish', 'CLOSED', 'REGISTERED', 'system'],
      ['publish', 'REGISTERED', 'PUBLISHED', 'system|supervisor'],
    ])
  })

  it('ends where nothing leads out', () => {
    expect(finalStatuses(monthWorkflow)).toEqual(['PUBLISHED'])
  })
})
