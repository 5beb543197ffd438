import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { takeName } from '@/lib/adapters/take-name'

/** Copies a folder of programs so that every account can read and run it, whatever umask it was installed with. */
export function copyReadable(source: string, target: string): void {
  if (existsSync(target)) return
  const half = mkdtempSync(`${target}.`)
  cpSync(source, half, { recursive: true, verbatimSymlinks: true })
  for (const path of [half, ...contents(half)]) {
    const { mode } = statSync(path)
    chmodSync(path, mode | 0o444 | (mode & 0o100 ? 0o111 : 0))
  }
  takeName(half, target)
}

const contents = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => join(dir, name))
