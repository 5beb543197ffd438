import { describe, expect, it } from 'vitest'
import { mostInBatch } from './batch'
import { batchFormSchema, chooseSchema } from './batch-schemas'

const address = '/staff/queue/review'
const id = (index: number) => `018f4e2a-0000-7000-8000-${String(index).padStart(12, '0')}`

describe('R-CLK-4 what the boxes of a list send', () => {
  it('R-CLK-4 is each ticked row with the version on the screen', () => {
    const typed = { action: 'approve', address, [`chosen-${id(1)}`]: '3', more: 'x' }
    expect(chooseSchema.parse(typed).chosen).toEqual([{ id: id(1), version: 3 }])
  })

  it.each([{ 'chosen-x': '1' }, { [`chosen-${id(2)}`]: '-1' }, { [`chosen-${id(2)}`]: '' }])(
    'R-CLK-4 a row that cannot be read is said, and never left out: %j',
    (unreadable) => {
      const typed = { action: 'approve', address, [`chosen-${id(1)}`]: '3', ...unreadable }
      expect(chooseSchema.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual([
        expect.stringContaining('一部を読み取れませんでした'),
      ])
    },
  )

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

describe('R-CLK-4 the form of a batch', () => {
  const typed = { id: id(1), action: 'hold', comment: '{機関名}の確認のため', until: '2026-12-01' }

  it('R-CLK-4 puts a text in before anything has to be right, looks at a mail, or decides', () => {
    const empty = { ...typed, comment: '' }
    expect(batchFormSchema.parse({ ...empty, step: 'insert' })).toEqual({ step: 'insert', typed: empty })
    for (const [step, read] of [
      ['preview', 'preview'],
      ['', 'decide'],
    ])
      expect(batchFormSchema.parse({ ...typed, step })).toEqual({ step: read, decision: typed, typed })
  })

  it.each([
    ['{機関}の確認のため', '「{機関}」は使えません'],
    ['{機関名の確認のため', '対にして入力'],
    ['', '保留する理由を入力'],
  ])('R-CLK-4 %j is a sentence at the field', (comment, sentence) => {
    const [issue] = batchFormSchema.safeParse({ ...typed, comment }).error?.issues ?? []
    expect([issue?.path, issue?.message]).toEqual([['comment'], expect.stringContaining(sentence)])
  })
})
