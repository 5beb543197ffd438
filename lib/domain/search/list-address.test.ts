import { describe, expect, it } from 'vitest'
import { isLikeList, listLabel } from './list-address'

describe('R-CLK-1 a saved filter says to which list it leads', () => {
  it.each([
    ['/staff/queue/sent-back?kind=PHARMACY', '差し戻し中'],
    ['/staff/notices', '届出（今回締めの届）'],
    ['/staff/notices?list=all&age=7', '届出（すべて）'],
    ['/staff/notices?list=overdue', '届出（期限超過）'],
  ])('R-CLK-1 %s', (address, label) => {
    expect(listLabel(address)).toBe(label)
  })

  it('R-CLK-1 queues stand with queues, notices with notices', () => {
    expect(isLikeList('/staff/queue/review?age=7', '/staff/queue/on-hold')).toBe(true)
    expect(isLikeList('/staff/notices?list=all', '/staff/notices')).toBe(true)
    expect(isLikeList('/staff/notices', '/staff/queue/review')).toBe(false)
  })
})
