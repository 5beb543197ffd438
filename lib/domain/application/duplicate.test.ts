import { expect, it } from 'vitest'
import { reasonsInWords } from './duplicate'

it('R-CLK-3 says each reason once, the strongest first', () => {
  expect(reasonsInWords(['person', 'facility', 'file', 'person'])).toEqual([
    '同じファイルが添付されています',
    '同じ施設の申請です',
    '申請者が同じです',
  ])
})
