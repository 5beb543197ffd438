import { fc, it as property } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/domain/date/jst'
import {
  isPlanned,
  isPublished,
  mayBeWithdrawn,
  needsSecondPerson,
  type Publication,
  publicationProblem,
  publicationWords,
  published,
  readPublication,
} from './publication'

const today = '2026-11-23'
const withdrawn: Publication = { published: false, from: null }
const fromDecember: Publication = { published: false, from: '2026-12-01' }

describe('R-SITE-3 R-ALL-4 what is published when', () => {
  it.each([
    [published, today, true, false],
    [withdrawn, today, false, false],
    [fromDecember, '2026-11-30', true, true],
    [fromDecember, '2026-12-01', false, false],
    [{ published: true, from: '2026-12-01' }, '2026-11-30', false, true],
  ])('%j on %s', (publication, day, is, planned) => {
    expect(isPublished(publication, day)).toBe(is)
    expect(isPlanned(publication, day)).toBe(planned)
  })

  it.each([
    [published, withdrawn, undefined],
    [published, fromDecember, undefined],
    [fromDecember, published, undefined],
    [fromDecember, withdrawn, undefined],
    [published, published, 'この記事は、いま公開です。「非公開にする」を選んでください。'],
    [withdrawn, withdrawn, 'この記事は、いま非公開です。「公開にする」を選んでください。'],
    [published, { published: true, from: '2026-12-01' }, 'この記事は、いま公開です。'],
    [published, { published: false, from: today }, '日付は明日以降にしてください。'],
    [published, { published: false, from: '2027-11-24' }, '日付は1年以内にしてください。'],
  ])('%j → %j', (before, after, message) => {
    const problem = publicationProblem(before, after, today)
    if (message) expect(problem?.message).toContain(message)
    else expect(problem).toBeUndefined()
  })

  it('what is stored otherwise counts as published', () => {
    for (const value of [null, 'no', { published: false }, { published: false, from: '2026-02-30' }])
      expect(readPublication(value)).toEqual(published)
    expect(readPublication(fromDecember)).toEqual(fromDecember)
    expect(publicationWords(fromDecember)).toBe('令和8年12月1日から非公開')
  })

  property.prop([fc.boolean(), fc.integer({ min: 1, max: 365 }), fc.integer({ min: 0, max: 800 })])(
    'an accepted change is the other state from its day on, and not before',
    (now, ahead, later) => {
      const before = { published: now, from: null }
      const after = { published: !now, from: addDays(today, ahead) }
      expect(publicationProblem(before, after, today)).toBeUndefined()
      expect(isPublished(after, addDays(today, later))).toBe(later < ahead ? now : !now)
    },
  )

  it('what people agree to always stays; news alone needs one person', () => {
    expect(['pages/terms', 'pages/privacy', 'pages/usage-terms', 'pages/contact'].some(mayBeWithdrawn)).toBe(
      false,
    )
    expect(['pages/faq', 'guides/device-setup', 'news/any', 'articles/any'].every(mayBeWithdrawn)).toBe(true)
    expect(needsSecondPerson('news/any')).toBe(false)
    expect(needsSecondPerson('articles/usage-application-medical')).toBe(true)
  })
})
