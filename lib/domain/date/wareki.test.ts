import { describe, expect, it } from 'vitest'
import {
  formatDate,
  formatDateInFull,
  formatDateWithWeekday,
  formatInstant,
  formatInstantToTheSecond,
  formatMonth,
} from '@/lib/domain/date/wareki'

describe('和暦', () => {
  it.each([
    ['2019-04-30', '平成31年4月30日'],
    ['2019-05-01', '令和元年5月1日'],
    ['2019-12-31', '令和元年12月31日'],
    ['2020-01-01', '令和2年1月1日'],
    ['2024-01-31', '令和6年1月31日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['1989-01-08', '平成元年1月8日'],
    ['1926-12-24', '大正15年12月24日'],
    ['1926-12-25', '昭和元年12月25日'],
    ['1912-07-29', '明治45年7月29日'],
    ['1912-07-30', '大正元年7月30日'],
    ['1872-12-31', '1872年12月31日'],
    ['2026-11-20', '令和8年11月20日'],
  ])('R-ALL-4 %s is %s', (date, text) => {
    expect(formatDate(date)).toBe(text)
  })

  it('R-ALL-4 shows the western year and the weekday in full', () => {
    expect(formatDateInFull('2026-11-20')).toBe('令和8年（2026年）11月20日（金）')
    expect(formatDateWithWeekday('2019-05-01')).toBe('令和元年5月1日（水）')
    expect(formatMonth('2026-11')).toBe('令和8年11月')
  })

  it('R-ALL-4 shows the time of day in Japan', () => {
    expect(formatInstant(new Date('2026-11-20T14:59:59.999Z'))).toBe(
      '令和8年（2026年）11月20日（金）23時59分',
    )
    expect(formatInstant(new Date('2026-11-20T15:00:00Z'))).toBe('令和8年（2026年）11月21日（土）0時00分')
    expect(formatInstantToTheSecond(new Date('2026-11-20T14:59:59.999Z'))).toBe(
      '令和8年（2026年）11月20日（金）23時59分59秒',
    )
  })
})
