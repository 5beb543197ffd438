import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/lib/domain/problem'
import { holdSchema, rejectSchema, sendBackSchema, withdrawSchema } from './decision-schemas'

const seen = { id: 'x', version: '3' }

/** What the schema says to mend, field by field. */
function problems(schema: typeof holdSchema | typeof rejectSchema | typeof sendBackSchema, typed: object) {
  const read = schema.safeParse({ ...seen, ...typed })
  return read.success ? [] : problemsOf(read.error).map(({ field }) => field)
}

describe('R-CLK-4 sending back', () => {
  it('R-CLK-4 asks at each item for what stands there', () => {
    const typed = {
      'request-notice': ' 2ページ目です。 ',
      'request-deviceCount': '',
    }
    expect(sendBackSchema.parse({ ...seen, ...typed })).toEqual({
      id: 'x',
      version: 3,
      requests: [{ field: 'notice', message: '2ページ目です。' }],
    })
  })

  it('R-CLK-4 needs at least one item, and no more than 500 characters at each', () => {
    expect(problems(sendBackSchema, { 'request-notice': '  ' })).toEqual(['request-staffCount'])
    expect(problems(sendBackSchema, { 'request-notice': 'あ'.repeat(501) })).toEqual(['request-notice'])
  })
})

describe('R-ALL-1 the other decisions', () => {
  it('R-CLK-4 rejecting needs a reason', () => {
    expect(problems(rejectSchema, { comment: ' ' })).toEqual(['comment'])
    expect(problems(rejectSchema, { comment: '届が違います。' })).toEqual([])
  })

  it.each(['', '来月', '2026-02-30'])('R-ALL-1 holding needs a day of the calendar, not %j', (until) => {
    expect(problems(holdSchema, { comment: '確認中', until })).toEqual(['until'])
  })

  it('R-ALL-1 the day is read as it is written in Japan', () => {
    expect(holdSchema.parse({ ...seen, comment: '確認中', until: '令和８年12月１日' }).until).toBe(
      '2026-12-01',
    )
  })

  it('R-APP-9 withdrawing needs no reason', () => {
    expect(withdrawSchema.parse({ id: 'x', comment: ' ' })).toEqual({ id: 'x', comment: undefined })
  })
})
