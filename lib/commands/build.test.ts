import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sourceHash } from '@/lib/commands/build'

const repository = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'portal-build-'))

const write = (path: string, text: string) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

beforeAll(() => {
  process.chdir(folder)
  write('app/page.tsx', '1')
})

afterAll(() => {
  process.chdir(repository)
  rmSync(folder, { recursive: true })
})

describe('the build from last time', () => {
  it.each([
    'app/page.tsx',
    'lib/domain/rule.ts',
    'public/icon.png',
    'next.config.mjs',
    'proxy.ts',
    'package-lock.json',
  ])('is stale after a change of %s', (path) => {
    const before = sourceHash()
    write(path, `changed ${path}`)
    expect(sourceHash()).not.toBe(before)
  })

  it.each([
    'lib/domain/rule.test.ts',
    'lib/commands/demo.ts',
    'lib/test-support/x.ts',
    'e2e/a.spec.ts',
    'README.md',
  ])('is still good after a change of %s', (path) => {
    const before = sourceHash()
    write(path, 'changed')
    expect(sourceHash()).toBe(before)
  })

  it('is stale after a file has been renamed', () => {
    write('app/a.ts', 'x')
    const before = sourceHash()
    rmSync('app/a.ts')
    write('app/b.ts', 'x')
    expect(sourceHash()).not.toBe(before)
  })
})
