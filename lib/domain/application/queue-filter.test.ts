import { describe, expect, it } from 'vitest'
import { readQueueFilter, writeQueueFilter } from './queue-filter'

const id = '018f4e2a-0000-7000-8000-000000000001'

describe('R-CLK-1 the filters of a queue stand in the address', () => {
  it.each([
    [{}, {}],
    [{ kind: 'PHARMACY', portal: 'treatment', prefecture: '13', age: '7', clerk: 'none', q: id }, undefined],
    [{ kind: '', q: '' }, {}],
  ])('R-CLK-1 %j is read, and written again', (search, expected) => {
    const { filter, problem } = readQueueFilter(search)
    expect(filter).toEqual(expected ?? search)
    expect(problem).toBeUndefined()
    const [, words = ''] = writeQueueFilter('review', filter).split('?')
    expect(readQueueFilter(Object.fromEntries(new URLSearchParams(words))).filter).toEqual(filter)
  })

  it.each([
    [{ kind: 'HOSPITAL' }, '種別'],
    [{ kind: ['PHARMACY', 'DENTAL'] }, '種別'],
    [{ prefecture: '48' }, '都道府県'],
    [{ age: '-1' }, '受付からの日数'],
    [{ clerk: "' OR 1=1" }, '担当'],
    [{ q: '田中' }, '言葉'],
  ])('R-CLK-10 %j is left out and named in a sentence', (search, label) => {
    const { filter, problem } = readQueueFilter(search)
    expect(filter).toEqual({})
    expect(problem).toContain(`「${label}」は読み取れない`)
  })

  it('R-CLK-1 the rest of a broken link counts', () => {
    expect(readQueueFilter({ kind: 'PHARMACY', age: 'old' }).filter).toEqual({ kind: 'PHARMACY' })
  })
})
