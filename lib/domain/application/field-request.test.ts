import { describe, expect, it } from 'vitest'
import type { facilityKinds } from '@/lib/domain/facility/kind'
import { onlyReopened, reopenedFields, requestableFields, requestsInWords } from './field-request'

describe('R-APP-9 what is open again after a return', () => {
  it('R-APP-9 is what was asked about', () => {
    expect(reopenedFields([{ field: 'staffCount', message: '' }])).toEqual(['staffCount'])
    const typed = { staffCount: '1', deviceCount: '2', consent: '' }
    expect(onlyReopened(typed, [{ field: 'deviceCount', message: '' }])).toEqual({ deviceCount: '2' })
  })

  it('R-APP-9 another method needs its own inputs', () => {
    expect(reopenedFields([{ field: 'verificationMethod', message: '' }])).toEqual([
      'verificationMethod',
      'accountNumber',
      'notice',
    ])
  })
})

describe('R-CLK-4 what a clerk can ask for', () => {
  it('R-CLK-4 is what the kind was asked for', () => {
    const fields = (kind: (typeof facilityKinds)[number]) => requestableFields(kind).map(({ field }) => field)
    expect(fields('DENTAL')).toEqual(['verificationMethod', 'staffCount', 'deviceCount', 'notice'])
    for (const kind of ['MEDICAL', 'EXEMPT', 'INSURER'] as const)
      expect(fields(kind)).toEqual(['staffCount', 'deviceCount', 'notice'])
  })

  it('R-CLK-4 reads as one text in the timeline', () => {
    const requests = [
      { field: 'staffCount' as const, message: '人数を。' },
      { field: 'notice' as const, message: '鮮明に。' },
    ]
    expect(requestsInWords(requests, 'JUDO')).toBe(
      '職員数：人数を。\n受領委任の取扱いに係る承諾の通知：鮮明に。',
    )
  })
})
