import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { atEnd } from '@/lib/commands/ending'
import { startService } from '@/lib/commands/service'
import { env } from '@/lib/env'
import { StartProblem } from '@/lib/start-problem'

const NEXT = 'node_modules/next/dist/bin/next'
const STAMP = '.next/portal-build'

// Everything that ends up in the build. Tests, commands and the generated client (made from prisma/) do not.
const SOURCES = ['app', 'components', 'lib', 'prisma', 'public', 'package-lock.json', 'tsconfig.json']
const SOURCE_CONFIGS = /^(next\.config|postcss\.config|proxy|instrumentation)(-client)?\.[cm]?[jt]s$/
const NOT_BUILT = /\.test\.tsx?$|^lib\/(commands|generated|test-support)\//

/** Builds only when the sources differ from those of the build that is there. Says whether it did. */
export async function buildIfStale(): Promise<boolean> {
  const hash = sourceHash()
  if (existsSync('.next/BUILD_ID') && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return false
  rmSync(STAMP, { force: true })
  const log = join(env().DATA_DIR, 'logs', 'build.log')
  const build = startService({ name: 'build', command: [NEXT, 'build'], log })
  atEnd(() => build.stop())
  if ((await build.ended) !== 0) throw new StartProblem(`The build failed (${log}):\n${build.tail()}`)
  writeFileSync(STAMP, hash)
  return true
}

export function sourceHash(): string {
  const configs = readdirSync('.').filter((name) => SOURCE_CONFIGS.test(name))
  const hash = createHash('sha256').update(process.version)
  for (const path of [...SOURCES, ...configs].flatMap(filesUnder).filter((name) => !NOT_BUILT.test(name))) {
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  const entries = readdirSync(path).sort()
  return entries.flatMap((name) => filesUnder(join(path, name).replaceAll('\\', '/')))
}
