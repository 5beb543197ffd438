import { fc, it as property } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { type DifferenceLine, lineDifference } from './line-difference'

const sign = { same: ' ', removed: '-', added: '+' }
const written = (lines: DifferenceLine[]) => lines.map(({ is, text }) => `${sign[is]}${text}`)
const without = (lines: DifferenceLine[], is: DifferenceLine['is']) =>
  lines.filter((line) => line.is !== is).map(({ text }) => text)

describe('what is different between two texts', () => {
  it.each([
    ['同じ', '同じ', [' 同じ']],
    ['一\n二\n三', '一\n2\n三', [' 一', '-二', '+2', ' 三']],
    ['一\n三', '一\n二\n三', [' 一', '+二', ' 三']],
    ['一\n二\n三', '三', ['-一', '-二', ' 三']],
  ])('%j → %j', (before, after, lines) => {
    expect(written(lineDifference(before, after))).toEqual(lines)
  })

  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 12 })
  property.prop([text, text])(
    'holds both texts whole, and loses no line that could stay',
    (before, after) => {
      const lines = lineDifference(before.join('\n'), after.join('\n'))
      expect(without(lines, 'added')).toEqual(before)
      expect(without(lines, 'removed')).toEqual(after)
      if (before.join() === after.join()) expect(lines.every(({ is }) => is === 'same')).toBe(true)
    },
  )
})
