import { describe, expect, it } from 'vitest'
import { applyImportSchema, importChoiceSchema } from '@/lib/domain/master-import/import-schema'

describe('R-CLK-7 what is imported', () => {
  it.each([
    [
      { target: 'facilities', kind: 'DENTAL' },
      { target: 'facilities', kind: 'DENTAL' },
    ],
    [
      { target: 'facilities', kind: '' },
      { target: 'facilities', kind: null },
    ],
    [
      { target: 'facilities', kind: 'INSURER' },
      { target: 'facilities', kind: null },
    ],
    [
      { target: 'insurers', kind: 'DENTAL' },
      { target: 'insurers', kind: null },
    ],
  ])('%j is %j', (typed, expected) => {
    expect(importChoiceSchema.parse(typed)).toEqual(expected)
  })

  it('asks for the target', () => {
    expect(importChoiceSchema.safeParse({ target: 'people' }).error?.issues).toMatchObject([
      { path: ['target'], message: '取り込むマスタを選んでください。' },
    ])
  })

  it('reads the boxes of the decision', () => {
    expect(applyImportSchema.parse({ id: '7', allowClosing: 'on' })).toEqual({
      id: 7,
      skipErrors: false,
      allowClosing: true,
    })
  })
})
