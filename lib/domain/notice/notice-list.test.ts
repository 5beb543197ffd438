import { describe, expect, it } from 'vitest'
import { countLists, narrowings, readNoticeFilter, writeNoticeFilter } from './notice-list'

const q = '018f4e2a-0000-7000-8000-000000000001'

describe('R-CLK-1 the filters of the notices stand in the address', () => {
  it('R-CLK-1 all of them are read, and written again', () => {
    const search = {
      list: 'all',
      kind: 'ABOLITION',
      run: '2026-11',
      status: 'CONFIRMED',
      prefecture: '13',
      age: '7',
      clerk: q,
      q,
    }
    const { filter, problem } = readNoticeFilter(search)
    expect([filter, problem, narrowings(filter)]).toEqual([search, undefined, 7])
    const [, words = ''] = writeNoticeFilter(filter).split('?')
    expect(readNoticeFilter(Object.fromEntries(new URLSearchParams(words))).filter).toEqual(search)
  })

  it.each([
    [{ list: 'x' }, '一覧'],
    [{ run: '2026-13' }, '処理の回'],
    [{ status: 'DRAFT' }, '状態'],
    [{ age: '1' }, '受付からの日数'],
    [{ clerk: '審査花子' }, '担当'],
    [{ q: '田中' }, '言葉'],
  ])('R-CLK-10 %j is left out and named in a sentence', (search, label) => {
    const { filter, problem } = readNoticeFilter(search)
    expect(filter).toEqual({ list: 'run' })
    expect(problem).toContain(`「${label}」は読み取れない`)
  })

  it('R-CLK-1 open notices are counted into the lists of work', () => {
    const rows = [
      { run: '2026-10', status: 'RECEIVED' as const, count: 1 },
      { run: '2026-10', status: 'SENT_BACK' as const, count: 2 },
      { run: '2026-11', status: 'CONFIRMED' as const, count: 4 },
      { run: '2026-12', status: 'RECEIVED' as const, count: 8 },
    ]
    expect(countLists(rows, '2026-11')).toEqual({ run: 4, next: 8, overdue: 1, 'sent-back': 2 })
  })
})
