import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { noRoom, prepareCluster, readSecret, writeFor } from '@/lib/adapters/embedded-postgres/cluster'
import { type Hold, takeHold } from '@/lib/adapters/embedded-postgres/hold'
import { type Place, placeFor } from '@/lib/adapters/embedded-postgres/place'
import { run } from '@/lib/adapters/embedded-postgres/run'
import { runningPort } from '@/lib/adapters/embedded-postgres/server-state'
import { rememberedPort, settingsText } from '@/lib/adapters/embedded-postgres/settings'
import { freePort } from '@/lib/adapters/free-port'
import { StartProblem } from '@/lib/start-problem'

export type Database = { url: string; dir: string; stop: () => Promise<void> }

/** `throwAway`: for tests. Fast, not safe against power cuts, and made anew when it cannot be started. */
export type DatabaseOptions = { dataDir: string; throwAway?: boolean }

/** Starts the embedded PostgreSQL, or joins the one that already runs there. The last one to stop it ends it. */
export async function startDatabase({ dataDir, throwAway = false }: DatabaseOptions): Promise<Database> {
  const place = placeFor(dataDir)
  try {
    return await start(place, throwAway)
  } catch (error) {
    if (!throwAway) throw error
    await run(place, 'pg_ctl', ['stop', '-m', 'immediate', '-D', place.cluster])
    rmSync(place.cluster, { recursive: true, force: true })
    return start(place, throwAway)
  }
}

const ATTEMPTS = 5

async function start(place: Place, throwAway: boolean): Promise<Database> {
  await prepareCluster(place)
  for (let attempt = 1; ; attempt++) {
    try {
      const port = (await runningPort(place.cluster)) ?? (await startServer(place, throwAway))
      const hold = await takeHold(place, port)
      const password = readSecret(place, 'portal')
      const url = `postgresql://portal:${password}@127.0.0.1:${port}/portal`
      return { url, dir: place.dir, stop: () => stop(place, hold) }
    } catch (error) {
      // Another process may be stopping or starting the same server: what we saw a moment ago no longer holds.
      if (attempt === ATTEMPTS || error instanceof StartProblem) throw error
      await setTimeout(300 * attempt)
    }
  }
}

async function startServer(place: Place, throwAway: boolean): Promise<number> {
  const settingsFile = join(place.cluster, 'portal.conf')
  const before = existsSync(settingsFile) ? readFileSync(settingsFile, 'utf8') : ''
  const port = await freePort(rememberedPort(before))
  writeFor(place, settingsFile, settingsText({ port, throwAway }))
  const log = openLog(place)
  const { code, output } = await run(place, 'pg_ctl', [
    'start',
    '-w',
    '-t',
    '120',
    '-D',
    place.cluster,
    '-l',
    log.path,
  ])
  if (code === 0) return port
  throw startFailure(place, `${output}${readFileSync(log.path, 'utf8').slice(log.start)}`)
}

const LOG_LIMIT = 10 * 1024 * 1024

function openLog(place: Place): { path: string; start: number } {
  const path = join(place.dir, 'server.log')
  if (existsSync(path) && statSync(path).size > LOG_LIMIT) renameSync(path, `${path}.1`)
  if (!existsSync(path)) writeFor(place, path, '')
  else appendFileSync(path, '')
  return { path, start: readFileSync(path, 'utf8').length }
}

/** A plain Error is worth another attempt, a StartProblem is not. */
function startFailure({ dir }: Place, text: string): Error {
  if (/No space left on device/.test(text)) return noRoom(dir, 'while the database was starting')
  if (/already exists|could not bind|still in use|is starting up/.test(text)) return new Error(text)
  return new StartProblem(`The database in ${dir} did not start:\n${text.trim()}`)
}

async function stop(place: Place, hold: Hold): Promise<void> {
  if (!(await hold.release())) return
  const { code } = await run(place, 'pg_ctl', ['stop', '-m', 'fast', '-w', '-t', '30', '-D', place.cluster])
  if (code !== 0) await run(place, 'pg_ctl', ['stop', '-m', 'immediate', '-w', '-D', place.cluster])
}
