import { describe, expect, it } from 'vitest'
import { readAuditFilter } from './filter'

describe('R-CLK-8 the filter of the audit log', () => {
  it('reads days in both calendars, an event, a person and a number', () => {
    const by = '018f3f3e-0000-7000-8000-000000000001'
    const typed = {
      from: '令和8年11月1日',
      to: '2026-11-20',
      name: 'application.view',
      by,
      number: 'ａ26-0000001-5',
    }
    expect(readAuditFilter(typed)).toEqual({
      filter: {
        from: '2026-11-01',
        to: '2026-11-20',
        name: 'application.view',
        by,
        number: 'A26-0000001-5',
      },
      problems: [],
    })
  })

  it.each([
    [{ from: '昨日' }, 'from'],
    [{ from: '2026-11-20', to: '2026-11-01' }, 'to'],
    [{ name: 'constructor' }, 'name'],
    [{ by: "' OR 1=1 --" }, 'by'],
    [{ number: '.*(a+)+$' }, 'number'],
    [{ number: '9'.repeat(10_000) }, 'number'],
  ])('says what it cannot read: %j', (typed, field) => {
    const { problems } = readAuditFilter(typed)
    expect(problems.map((problem) => problem.field)).toEqual([field])
    expect(problems[0]?.message).toMatch(/。$/)
  })

  it('takes nothing from an address that names a field twice', () => {
    expect(readAuditFilter({ number: ['1', '2'] })).toEqual({ filter: {}, problems: [] })
  })
})
