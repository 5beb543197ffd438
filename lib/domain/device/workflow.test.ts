import { describe, expect, it } from 'vitest'
import { deviceWorkflow } from '@/lib/domain/device/workflow'
import { finalStatuses } from '@/lib/domain/workflow'

describe('device workflow', () => {
  it('R-DEV-2 only the app activates, and only an ISSUED ID', () => {
    const moves = deviceWorkflow.rows.map((row) => [
      row.action,
      row.from.join('|') || '–',
      row.to,
      row.by.join('|'),
    ])
    expect(moves).toEqual([
      ['issue', '–', 'ISSUED', 'system'],
      ['renewCode', 'ISSUED', 'ISSUED', 'institution|insurer'],
      ['activate', 'ISSUED', 'ACTIVE', 'device'],
      ['stop', 'ISSUED|ACTIVE', 'STOPPED', 'institution|insurer|system'],
      ['replace', 'ACTIVE|STOPPED', 'REPLACED', 'institution|insurer'],
    ])
  })

  it('ends where nothing leads out', () => {
    expect(finalStatuses(deviceWorkflow)).toEqual(['REPLACED'])
  })
})
