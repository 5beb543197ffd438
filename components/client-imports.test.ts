import { globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What the compiler leaves of a file's imports: not the types. Nothing here is exported again (no barrels). */
function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  const statements = text.matchAll(/^import\s+(?!type\b)(?:([^'";]*?)\s+from\s+)?['"]([^'"]+)['"]/gm)
  return [...statements].flatMap(([, names = '', from = '']) => {
    const typesOnly = /^\{(?:\s*type\s[^,}]*,?)+\s*\}$/s.test(names.trim())
    return typesOnly ? [] : [from]
  })
}

function fileOf(from: string, imported: string): string | undefined {
  const path = imported.startsWith('@/') ? imported.slice(2) : join(dirname(from), imported)
  return [`${path}.ts`, `${path}.tsx`, path].find((file) =>
    statSync(file, { throwIfNoEntry: false })?.isFile(),
  )
}

const isClient = (path: string) =>
  /^(?:\/\*[\s\S]*?\*\/\s*)?['"]use client['"]/.test(readFileSync(path, 'utf8'))
const isServer = (path: string) =>
  /^(?:\/\*[\s\S]*?\*\/\s*)?['"]use server['"]/.test(readFileSync(path, 'utf8'))

/** Everything that goes to the browser with these files: a server action goes as its address only. */
function withAllImports(starts: readonly string[]): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>()
  const packages = new Set<string>()
  const waiting = [...starts]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (files.has(path) || isServer(path)) continue
    files.add(path)
    for (const imported of importsOf(path)) {
      if (!/^(?:@\/|\.)/.test(imported)) packages.add(imported)
      else {
        const next = fileOf(path, imported)
        if (next) waiting.push(next)
      }
    }
  }
  return { files, packages }
}

const starts = globSync('{app,components}/**/*.{ts,tsx}').filter(isClient)

describe('what goes to the browser', () => {
  const { files, packages } = withAllImports(starts)

  it('is found', () => {
    expect(starts.length).toBeGreaterThan(50)
    expect(files.size).toBeGreaterThan(starts.length)
  })

  it('holds nothing of the server', () => {
    const ofServer = [...files].filter((path) => /^lib\/(?:adapters|usecases|queries|commands)\//.test(path))
    expect(ofServer).toEqual([])
    expect([...packages].filter((name) => name.startsWith('node:'))).toEqual([])
  })

  it('holds no table of area codes (decision 0045)', () => {
    expect([...packages].filter((name) => name.startsWith('libphonenumber'))).toEqual([])
  })
})
