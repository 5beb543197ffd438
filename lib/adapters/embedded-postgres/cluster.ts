import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { majorVersion } from '@/lib/adapters/embedded-postgres/binaries'
import type { Place } from '@/lib/adapters/embedded-postgres/place'
import { isAlive } from '@/lib/adapters/embedded-postgres/processes'
import { run } from '@/lib/adapters/embedded-postgres/run'
import { takeName } from '@/lib/adapters/take-name'
import { StartProblem } from '@/lib/start-problem'

const MEGABYTE = 1024 * 1024
const ROOM_TO_CREATE = 300 * MEGABYTE
const ROOM_TO_START = 64 * MEGABYTE

/** A cluster of our version stands there afterwards. Half of one never does: it gets its name when it is complete. */
export async function prepareCluster(place: Place): Promise<void> {
  const exists = existsSync(join(place.cluster, 'PG_VERSION'))
  requireRoom(place.dir, exists ? ROOM_TO_START : ROOM_TO_CREATE)
  if (exists) requireSameVersion(place)
  else await createCluster(place)
}

export const readSecret = (place: Place, name: 'admin' | 'portal'): string =>
  readFileSync(join(place.cluster, `${name}.secret`), 'utf8').trim()

async function createCluster(place: Place): Promise<void> {
  removeUnfinished(place)
  const half = `${place.cluster}.${process.pid}.${randomBytes(4).toString('hex')}.half`
  const passwordFile = `${half}.secret`
  const password = randomBytes(24).toString('base64url')
  writeFor(place, passwordFile, password)
  const outcome = await run(place, 'initdb', initdbArguments(half, passwordFile))
  rmSync(passwordFile, { force: true })
  if (outcome.code !== 0) {
    rmSync(half, { recursive: true, force: true })
    throw initProblem(place, outcome.output)
  }
  appendFileSync(join(half, 'postgresql.conf'), "\ninclude = 'portal.conf'\n")
  writeFor(place, join(half, 'admin.secret'), password)
  writeFor(place, join(half, 'portal.secret'), randomBytes(24).toString('base64url'))
  takeName(half, place.cluster)
}

/** For the eyes of the server's account only. */
export function writeFor({ account }: Place, path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600 })
  if (account) chownSync(path, account.uid, account.gid)
}

// ICU's Japanese order; C.UTF-8 because with plain C the extension pg_trgm finds no Japanese.
const initdbArguments = (dir: string, passwordFile: string): string[] => [
  `--pgdata=${dir}`,
  '--username=admin',
  `--pwfile=${passwordFile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=icu',
  '--icu-locale=ja',
  `--locale=${{ darwin: 'en_US.UTF-8', win32: 'ja-JP' }[process.platform as string] ?? 'C.UTF-8'}`,
  '--lc-messages=C',
  '--no-instructions',
]

function removeUnfinished({ dir }: Place): void {
  for (const name of readdirSync(dir)) {
    const maker = /^cluster\.(\d+)\.(?:[0-9a-f]{8}\.)?half/.exec(name)?.[1]
    if (maker && !isAlive(Number(maker))) rmSync(join(dir, name), { recursive: true, force: true })
  }
}

function requireSameVersion({ cluster, binaries }: Place): void {
  const theirs = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  const ours = majorVersion(binaries)
  if (theirs === ours) return
  throw new StartProblem(
    `The database in ${cluster} was made by PostgreSQL ${theirs}; this portal brings PostgreSQL ${ours} and cannot read it. ` +
      'Back it up with the portal version that made it (npm run portal -- backup DIR) and restore it here, ' +
      'or set DATA_DIR to another folder to start with an empty database.',
  )
}

function requireRoom(dir: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(dir)
  if (bavail * bsize >= bytes) return
  throw noRoom(
    dir,
    `${Math.round((bavail * bsize) / MEGABYTE)} MB are free, ${bytes / MEGABYTE} MB are needed`,
  )
}

export const noRoom = (dir: string, figures: string) =>
  new StartProblem(
    `The disk that holds ${dir} is full (${figures}). Free some space, or set DATA_DIR to a folder on another disk.`,
  )

function initProblem({ dir }: Place, output: string): StartProblem {
  if (/No space left on device/.test(output)) return noRoom(dir, 'while the database was being created')
  if (/could not look up effective user/.test(output)) return new StartProblem(NAMELESS)
  return new StartProblem(`The database could not be created in ${dir}:\n${output.trim()}`)
}

const NAMELESS =
  'PostgreSQL does not run under a user id without a name. Start as a user of this machine (in a container: one that ' +
  '/etc/passwd names), or set DATABASE_URL to a PostgreSQL of your own.'
