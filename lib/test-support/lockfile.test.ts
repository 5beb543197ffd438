import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

type Entry = { version?: string; optionalDependencies?: Record<string, string> }

// npm forgets the packages of platforms that the registry in reach does not hold; `npm ci` then refuses the lock file on
// every machine. Such an entry needs `version`, `cpu`, `os` and `optional`; see any of its neighbours.
it('the lock file knows the optional packages of every platform', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Entry>
  }
  const known = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)))
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  )
  expect(wanted.length).toBeGreaterThan(50)
  expect(wanted.filter((name) => !known.has(name))).toEqual([])
})
