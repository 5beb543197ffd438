import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runOfArrival } from '@/lib/domain/month/calendar'
import { latePromise, runPromise, secondsInWords, secondsToCutoff } from './promise'
import { resubmissionPromise, runOfResubmission, stayingUntil } from './resubmission'

const settings = { shift: 'none', holidays: new Set<string>() } as const
const at = (text: string) => new Date(`${text}+09:00`)

describe('R-INS-6 the cutoff promise', () => {
  it('R-INS-6 says the run, the day of the code and the day of the account', () => {
    expect(runPromise('INTRODUCTION', '2026-11', settings)).toBe(
      'この届出は令和8年11月20日締切の処理に入ります。コードの付番と届出の返還は令和8年11月30日まで、アカウントへの反映は令和8年12月10日までに行います。',
    )
  })

  it('R-INS-6 promises no code to a 廃止届', () => {
    expect(runPromise('ABOLITION', '2026-11', settings)).toBe(
      'この届出は令和8年11月20日締切の処理に入ります。廃止の登録と届出の返還は令和8年11月30日までに行います。',
    )
  })

  it('R-INS-6 says what happens to what is late', () => {
    expect(latePromise('INTRODUCTION', '2026-11', settings)).toBe(
      '令和8年11月20日（金）の24時を過ぎて届いた届出は、次の令和8年12月20日締切の処理に入ります。コードの付番と届出の返還は令和8年12月31日まで、アカウントへの反映は令和9年1月10日までに行います。',
    )
  })

  it('R-INS-6 D-4 follows the setting for non-business days', () => {
    expect(runPromise('ABOLITION', '2026-12', { ...settings, shift: 'next' })).toContain(
      '令和8年12月21日締切',
    )
  })

  it.each([
    ['2026-11-20T00:00:00', 86_400],
    ['2026-11-20T23:59:59.999', 0],
    ['2026-11-20T20:48:01', 11_519],
    ['2026-11-19T23:59:59', undefined],
    ['2026-11-21T00:00:00', undefined],
  ])('R-INS-6 counts down on the 20th: %s', (time, seconds) => {
    expect(secondsToCutoff(at(time), '2026-11', settings)).toBe(seconds)
  })

  it.each([
    [11_519, '3時間11分'],
    [60, '1分0秒'],
    [59, '59秒'],
    [0, '0秒'],
  ])('R-INS-6 says %s seconds as %s', (seconds, words) => expect(secondsInWords(seconds)).toBe(words))
})

describe('R-INS-15 a corrected notice', () => {
  it.each([
    ['2026-11-21T00:00:00', '2026-11'],
    ['2026-11-27T23:59:59.999', '2026-11'],
    ['2026-11-28T00:00:00', '2026-12'],
    ['2026-12-20T23:59:59', '2026-12'],
    ['2026-12-21T00:00:00', '2027-01'],
  ])('R-INS-15 resubmitted at %s is in the run of %s', (time, run) => {
    expect(runOfResubmission('2026-11', at(time), settings, 27)).toBe(run)
  })

  it('R-INS-15 the day is a setting, and a short month ends before it', () => {
    expect(stayingUntil('2026-02', 31)).toBe('2026-02-28')
    expect(runOfResubmission('2026-11', at('2026-11-26T00:00:00'), settings, 25)).toBe('2026-12')
  })

  it('R-INS-15 says both dates', () => {
    expect(resubmissionPromise('2026-11', settings, 27)).toBe(
      '令和8年11月27日までに再提出すると、令和8年11月20日締切の処理のままです。それより後に再提出すると、次の令和8年12月20日締切の処理に入ります。',
    )
  })

  it('R-INS-15 never goes back to an earlier run, and never skips an open one', () => {
    const instant = fc.date({
      min: at('2026-11-01T00:00:00'),
      max: at('2028-01-01T00:00:00'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instant, fc.integer({ min: 20, max: 31 }), (now, until) => {
        const run = runOfResubmission('2026-11', now, settings, until)
        expect(run >= '2026-11').toBe(true)
        expect(run === '2026-11' || run === runOfArrival(now, settings)).toBe(true)
      }),
    )
  })
})
