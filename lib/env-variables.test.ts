import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { VARIABLES } from '@/lib/env-variables'

it('the README has a row for every variable, in the same words and order', () => {
  const rows = readFileSync('README.md', 'utf8').match(/^\| `[A-Z0-9_]+` \|.*$/gm)
  const wanted = Object.entries(VARIABLES).map(
    ([name, { meaning, initial }]) => `| \`${name}\` | ${meaning} | ${initial} |`,
  )
  expect(rows).toEqual(wanted)
})
