import { expect, it } from 'vitest'
import { erasedWords } from './erased-words'

it('D-6 what was erased says why and on which day in Japan', () => {
  expect(erasedWords(new Date('2031-11-20T17:00:00Z'))).toBe(
    '保存期間が過ぎたため、内容は消去しました（令和13年11月21日）。',
  )
})
