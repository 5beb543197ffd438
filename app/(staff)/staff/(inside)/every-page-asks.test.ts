import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const pages = globSync('app/(staff)/staff/(inside)/**/page.tsx')
/** The frame of the pages of one decision; those pages do nothing but fill it. */
const frames = globSync('app/(staff)/staff/(inside)/**/*decision-page.tsx')

const framed = pages.filter((path) => /return \(\s*<(?:Notice)?DecisionPage/.test(source(path)))
const asking = pages.filter((path) => !framed.includes(path))

test('there are pages', () => {
  expect(asking.length).toBeGreaterThan(3)
})

test.each([...asking, ...frames])('D-9 %s asks who is there before it reads anything', (path) => {
  const text = source(path)
  const body = text.slice(text.search(/export (default )?async function/))
  const asks = body.indexOf('await requireStaff(')
  expect(asks).toBeGreaterThan(0)
  const before = body.slice(0, asks)
  expect(before.match(/await (?!(props\.)?params\b)/g)).toBeNull()
})

test.each(framed)('D-9 %s leaves the asking to its frame and reads nothing before', (path) => {
  const text = source(path)
  const page = /export default function \w+\([^)]*\) \{\n {2}return \(/
  expect(text).toMatch(page)
})

function source(path: string): string {
  return readFileSync(path, 'utf8')
}
