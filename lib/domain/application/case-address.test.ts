import { describe, expect, it } from 'vitest'
import { caseAddress, listOfView, viewOfList } from './case-address'

const q = '018f4e2a-0000-7000-8000-000000000001'

describe('R-CLK-1 the address of a case names the list it was opened from', () => {
  it('R-CLK-10 with its filter, the text by its id', () => {
    const view = { queue: 'on-hold' as const, filter: { kind: 'PHARMACY' as const, q } }
    const list = listOfView(view)
    expect(viewOfList(list)).toEqual(view)
    expect(caseAddress('1/approve', list, { version: '3' })).toBe(
      `/staff/applications/1/approve?version=3&list=on-hold%3Fkind%3DPHARMACY%26q%3D${q}`,
    )
  })

  it.each([undefined, '', 'drafts?kind=PHARMACY', '//evil.example', '../members'])(
    'R-ALL-1 %j names none and is left out',
    (list) => {
      expect(viewOfList(list)).toBeUndefined()
      expect(caseAddress('1', list, { done: 'approve' })).toBe('/staff/applications/1?done=approve')
    },
  )

  it('R-CLK-10 what is not understood in it is left out', () => {
    expect(caseAddress('1', 'review?q=田中&age=7')).toBe('/staff/applications/1?list=review%3Fage%3D7')
  })
})
