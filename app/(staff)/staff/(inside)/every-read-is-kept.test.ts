import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What gives a person's name, address or telephone number to the one who looks. */
const personal =
  /await [^\n]*\b(?:findReviewCase|findNoticeCase|findPaper|findChange|findRescue|readStaff|readStaffMember|listUndeliveredMails)\(/

const readers = globSync('app/(staff)/staff/**/*.tsx').filter((path) => personal.test(source(path)))

test('there are such pages', () => {
  expect(readers.length).toBeGreaterThan(8)
})

test.each(readers)('R-CLK-8 %s leaves an event of who looked at personal data', (path) => {
  expect(source(path)).toMatch(/await record\w*View\(/)
})

function source(path: string): string {
  return readFileSync(path, 'utf8')
}
