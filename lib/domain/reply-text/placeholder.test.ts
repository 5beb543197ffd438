import { describe, expect, it } from 'vitest'
import { fillPlaceholders, missingPlaceholder, placeholderProblem } from './placeholder'

describe('R-CLK-4 placeholders of a reusable text', () => {
  it.each([
    ['{機関名} 様、{期限}までに再提出してください。', undefined],
    ['かっこのない文です。', undefined],
    [
      '{機関}の届です。',
      '「{機関}」は使えません。使えるのは、{機関名}、{受付番号}、{申請者名}、{今日}、{期限}です。',
    ],
    ['{}です。', '「{}」は使えません。'],
    ['{機関名です。', '「{」と「}」は、'],
    ['機関名}です。', '「{」と「}」は、'],
    ['{constructor}', '「{constructor}」は使えません。'],
  ])('%j', (body, problem) => {
    const found = placeholderProblem(body, 'return-notice')
    if (problem) expect(found).toContain(problem)
    else expect(found).toBeUndefined()
  })

  it('a rejection has no {期限}', () => {
    expect(placeholderProblem('{期限}', 'reject')).toContain('「{期限}」は使えません')
    expect(placeholderProblem('{期限}', 'notice-reject')).toContain('「{期限}」は使えません')
    expect(placeholderProblem('{期限}', 'notice-return')).toBeUndefined()
    expect(placeholderProblem('{期限}', 'hold')).toBeUndefined()
  })

  it('are filled once: a name in braces stays a name', () => {
    const values = { 機関名: '{期限}クリニック$&', 期限: '12月1日' }
    expect(fillPlaceholders('{機関名}は{期限}まで', values)).toBe('{期限}クリニック$&は12月1日まで')
    expect(missingPlaceholder('{機関名}は{今日}まで', values)).toBe('今日')
    expect(missingPlaceholder('{機関名}', values)).toBeUndefined()
  })
})
