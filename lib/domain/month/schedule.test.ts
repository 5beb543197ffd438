import { describe, expect, it } from 'vitest'
import { dayOfWeek } from '@/lib/domain/date/jst'
import type { CalendarSettings } from './calendar'
import { dateOfBox, monthGrid, runsToCome, scheduleBoxes, scheduleEvents } from './schedule'

const none: CalendarSettings = { shift: 'none', holidays: new Set() }
const next: CalendarSettings = { shift: 'next', holidays: new Set(['2026-11-23']) }
const at = (text: string) => new Date(`${text}+09:00`)
const page = new URL('https://portal.example/schedule')

describe('R-SITE-5 the schedule shows the real dates', () => {
  it.each([
    ['2026-11-10T23:59:59.999', '2026-10'],
    ['2026-11-11T00:00:00', '2026-11'],
    ['2026-11-30T12:00:00', '2026-11'],
    ['2027-01-10T00:00:00', '2026-12'],
  ])('at %s the run of %s is the first', (text, month) => {
    expect(runsToCome(at(text), none, 3)[0]?.month).toBe(month)
  })

  it('has the three boxes of the figure', () => {
    expect(scheduleBoxes.map(({ label }) => label)).toEqual(['毎月20日〆切', '20日～月末', '翌月10日まで'])
    const [run] = runsToCome(at('2026-11-15T00:00:00'), none, 1)
    if (!run) throw new Error('unreachable')
    expect(scheduleBoxes.map(({ id }) => dateOfBox(run, id))).toEqual([
      '2026-11-20',
      '2026-11-30',
      '2026-12-10',
    ])
  })

  it('puts every day of the month under its weekday, with its marks', () => {
    const runs = runsToCome(at('2026-11-01T00:00:00'), none, 3)
    const weeks = monthGrid('2026-11', runs)
    const days = weeks.flat().filter((day) => day !== null)
    expect(days).toHaveLength(30)
    for (const week of weeks)
      for (const [weekday, day] of week.entries()) if (day) expect(dayOfWeek(day.date)).toBe(weekday)
    expect(days.filter(({ marks }) => marks.length > 0)).toEqual([
      { date: '2026-11-10', marks: ['発行'] },
      { date: '2026-11-20', marks: ['締切'] },
      { date: '2026-11-30', marks: ['返還'] },
    ])
  })

  it('keeps the names of the feed when the dates move', () => {
    const now = at('2026-11-22T00:00:00')
    const [still, moved] = [none, next].map((settings) => scheduleEvents(now, settings, page))
    expect(moved?.map(({ uid }) => uid)).toEqual(still?.map(({ uid }) => uid))
    expect(new Set(still?.map(({ uid }) => uid)).size).toBe(45)
    const date = (events: typeof still) =>
      events?.find(({ uid }) => uid === '2026-12-cutoff@portal.example')?.date
    expect([date(still), date(moved)]).toEqual(['2026-12-20', '2026-12-21'])
  })
})
