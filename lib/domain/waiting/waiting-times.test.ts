import { describe, expect, it } from 'vitest'
import { hoursInWords, waitingWords } from './waiting-times'

describe('R-CLK-6 published times', () => {
  it.each([
    [0, '1時間'],
    [0.2, '1時間'],
    [1.01, '2時間'],
    [23.5, '1日'],
    [24, '1日'],
    [30.5, '1日7時間'],
    [240, '10日'],
  ])('%d hours are %s, never less than it took', (hours, words) => {
    expect(hoursInWords(hours)).toBe(words)
  })

  it('say nothing about nine cases, and everything about ten', () => {
    expect(waitingWords({ count: 9, median: 1, p90: 2 })).toBe(
      '件数が少ないため（9件）、まだお知らせできません。10件になると表示します。',
    )
    expect(waitingWords({ count: 1234, median: 50, p90: 100 })).toBe(
      '半数の申請は2日2時間以内、9割の申請は4日4時間以内でした（1,234件）。',
    )
  })
})
