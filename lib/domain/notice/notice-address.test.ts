import { describe, expect, it } from 'vitest'
import { listOfNotices, noticeAddress, noticeListOf, noticesOfList } from './notice-address'

const q = '018f4e2a-0000-7000-8000-000000000001'

describe('R-CLK-1 the address of a notice names the list it was opened from', () => {
  it('R-CLK-10 with its filter, the text by its id', () => {
    const filter = { list: 'all' as const, kind: 'ABOLITION' as const, q }
    const list = listOfNotices(filter)
    expect(noticesOfList(list)).toEqual(filter)
    expect(noticeAddress('1/reject', list, { version: '3' })).toBe(
      `/staff/notices/1/reject?version=3&list=all%3Fkind%3DABOLITION%26q%3D${q}`,
    )
  })

  it.each([undefined, '', 'review?kind=PHARMACY', '//evil.example', '../members'])(
    'R-ALL-1 %j names none and is left out',
    (list) => {
      expect(noticesOfList(list)).toBeUndefined()
      expect(noticeAddress('1', list, { done: 'confirm' })).toBe('/staff/notices/1?done=confirm')
    },
  )

  it('R-CLK-10 what is not understood in it is left out, another list inside it too', () => {
    expect(noticeAddress('1', 'overdue?q=田中&age=7&list=all')).toBe(
      '/staff/notices/1?list=overdue%3Fage%3D7',
    )
  })

  it('R-CLK-4 one goes on with what is not confirmed yet, where the list can hold such', () => {
    expect(noticeListOf({ list: 'run', kind: 'ABOLITION' })).toMatchObject({
      address: '/staff/notices?kind=ABOLITION',
      next: '/staff/notices/next?list=run&kind=ABOLITION',
    })
    expect(noticeListOf({ list: 'sent-back' }).next).toBeUndefined()
    expect(noticeListOf({ list: 'all', status: 'CONFIRMED' }).next).toBeUndefined()
  })
})
