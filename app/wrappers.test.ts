import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Authorisation cannot be forgotten: whatever the browser can call stands inside the one wrapper of its kind. */
const exported = /^export (?:const (\w+)\s*(?::[^=]+)?=\s*(\w+)|(?:async )?function (\w+)|default\b|\{)/gm

function unwrapped(source: string, wrapper: string): string[] {
  return [...source.matchAll(exported)]
    .filter(([, name, called]) => !(name && called === wrapper) && !(name && settings.includes(name)))
    .map(([line]) => line)
}

/** What Next reads from a route file beside its handlers. */
const settings = ['dynamic', 'maxDuration', 'runtime']

const files = globSync('app/**/*.{ts,tsx}').filter((path) => !path.endsWith('.test.ts'))
const actions = files.filter((path) => /^\s*['"]use server['"]/m.test(readFileSync(path, 'utf8')))
const routes = files.filter((path) => /\/route\.tsx?$/.test(path))

describe('everything the browser can call is wrapped', () => {
  it.each(actions)('%s exports nothing but action({ … })', (path) => {
    expect(unwrapped(readFileSync(path, 'utf8'), 'action')).toEqual([])
  })

  it.each(routes)('%s exports nothing but handler({ … })', (path) => {
    expect(unwrapped(readFileSync(path, 'utf8'), 'handler')).toEqual([])
  })

  it('finds the files it is about', () => {
    expect(actions.length).toBeGreaterThan(3)
    expect(routes.length).toBeGreaterThan(3)
  })

  it.each([
    'export async function POST() {}',
    'export const GET = async () => new Response()',
    'export const save = async (form: FormData) => {}',
    'export default function act() {}',
  ])('would report %s', (line) => {
    expect([...unwrapped(line, 'handler'), ...unwrapped(line, 'action')]).toHaveLength(2)
  })
})
