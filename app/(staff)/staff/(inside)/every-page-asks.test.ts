import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const pages = globSync('app/(staff)/staff/(inside)/**/page.tsx')

test('there are pages', () => {
  expect(pages.length).toBeGreaterThan(3)
})

test.each(pages)('D-9 %s asks who is there before it reads anything', (path) => {
  const source = readFileSync(path, 'utf8')
  const body = source.slice(source.indexOf('export default'))
  const asks = body.indexOf('await requireStaff(')
  expect(asks).toBeGreaterThan(0)
  const before = body.slice(0, asks)
  expect(before.match(/await (?!params\b)/g)).toBeNull()
})
