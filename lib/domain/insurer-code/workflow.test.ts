import { describe, expect, it } from 'vitest'
import { insurerCodeWorkflow } from '@/lib/domain/insurer-code/workflow'
import { finalStatuses } from '@/lib/domain/workflow'

describe('insurer code workflow', () => {
  it('R-INS-8 issued by a supervisor in the run, R-INS-10 abolished once and for all', () => {
    const moves = insurerCodeWorkflow.rows.map((row) => [
      row.action,
      row.from.join('|') || '–',
      row.to,
      row.by.join('|'),
    ])
    expect(moves).toEqual([
      ['issue', '–', 'LIVE', 'supervisor'],
      ['abolish', 'LIVE', 'ABOLISHED', 'system'],
    ])
  })

  it('ends where nothing leads out', () => {
    expect(finalStatuses(insurerCodeWorkflow)).toEqual(['ABOLISHED'])
  })
})
