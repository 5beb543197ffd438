import { expect, it } from 'vitest'
import { retentionWords } from './report-words'

it.each([
  [{ applications: 1234, files: 7 }, '1,234件、ファイル7個'],
  [{ days: 2, entries: 90 }, '2日分、90件'],
  [{ drafts: 0 }, '0件'],
  [{ unknown: 3 }, 'なし'],
  [null, 'なし'],
  ['x', 'なし'],
])('D-6 the report %j is read as %s', (report, words) => {
  expect(retentionWords(report)).toBe(words)
})

it('D-6 says the same counts in the same order, whatever order they are kept in', () => {
  expect(retentionWords({ files: 7, applications: 3 })).toBe('3件、ファイル7個')
})
