import { expect, it } from 'vitest'
import { importStanding } from '@/lib/domain/master-import/standing'

const none = { added: 0, changed: 0, gone: 0, unchanged: 0, refused: 0 }

it.each([
  ['PREVIEWED', { ...none, added: 1 }, '確認待ち'],
  ['APPLIED', { ...none, gone: 1 }, '取り込み済み'],
  ['APPLIED', { ...none, unchanged: 9 }, '変更なし'],
  ['APPLIED', { ...none, refused: 9 }, '誤りのため取り込みなし'],
  ['UNDONE', { ...none, added: 1 }, '取り消し済み'],
] as const)('R-CLK-7 %s %j: %s', (status, counts, label) => {
  expect(importStanding(status, counts).label).toBe(label)
})
