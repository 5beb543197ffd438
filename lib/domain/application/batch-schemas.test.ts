import { describe, expect, it } from 'vitest'
import { mostInBatch } from './batch'
import { chooseSchema } from './batch-schemas'

const address = '/staff/queue/review'
const id = (index: number) => `018f4e2a-0000-7000-8000-${String(index).padStart(12, '0')}`

describe('R-CLK-4 what the boxes of a list send', () => {
  it('R-CLK-4 is each ticked row with the version on the screen; anything else is left out', () => {
    const typed = {
      action: 'approve',
      address,
      [`chosen-${id(1)}`]: '3',
      'chosen-x': '1',
      [`chosen-${id(2)}`]: '-1',
    }
    expect(chooseSchema.parse(typed).chosen).toEqual([{ id: id(1), version: 3 }])
  })

  it.each([
    [{ action: 'approve', address }, '申請が選ばれていません'],
    [
      {
        ...{ action: 'approve', address },
        ...Object.fromEntries(
          Array.from({ length: mostInBatch + 1 }, (_, index) => [`chosen-${id(index)}`, '1']),
        ),
      },
      '500件までです',
    ],
  ])('R-CLK-4 nothing and too many are sentences', (typed, sentence) => {
    expect(chooseSchema.safeParse(typed).error?.issues[0]?.message).toContain(sentence)
  })

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/staff/queue/review\n',
    '/staff/people',
    '/staff/queue/../x',
  ])('R-CLK-1 leads back to no other page: %j', (elsewhere) => {
    const typed = { action: 'approve', address: elsewhere, everything: 'on' }
    expect(chooseSchema.safeParse(typed).success).toBe(false)
  })
})
