import { setTimeout } from 'node:timers/promises'
import { db } from '@/lib/adapters/db'
import { logFailure } from '@/lib/adapters/logger'
import { signatureVersion } from '@/lib/adapters/scan/clamd'
import { store } from '@/lib/adapters/storage/open-store'
import { env } from '@/lib/env'

const patience = 3_000

export type Part = 'database' | 'store' | 'jobs' | 'scanner'
/** The scanner is a part only where one is configured. */
export type Readiness = Partial<Record<Part, 'ok' | 'failing'>>

/** Whether this process could do its work now: each part is asked for a real answer, for three seconds at most. */
export async function readiness(): Promise<Readiness> {
  const { CLAMD_URL } = env()
  const [database, files, jobs, scanner] = await Promise.all([
    answers('database', () => db.$queryRaw`SELECT 1`),
    answers('store', () => store().check()),
    answers('jobs', requireHeartbeat),
    CLAMD_URL ? answers('scanner', () => signatureVersion(CLAMD_URL)) : undefined,
  ])
  return { database, store: files, jobs, ...(scanner && { scanner }) }
}

async function answers(part: Part, ask: () => Promise<unknown>): Promise<'ok' | 'failing'> {
  const late = new AbortController()
  try {
    await Promise.race([ask(), tooLate(late.signal)])
    return 'ok'
  } catch (error) {
    logFailure(error, `health ${part}`)
    return 'failing'
  } finally {
    late.abort()
  }
}

async function tooLate(signal: AbortSignal): Promise<never> {
  await setTimeout(patience, undefined, { signal })
  throw new Error(`No answer for ${patience} ms`)
}

/** In the database's real time: the demo's clock may be anywhere. */
async function requireHeartbeat(): Promise<void> {
  const rows = await db.$queryRaw<{ alive: boolean }[]>`
    SELECT EXISTS (SELECT FROM worker_heartbeat
                    WHERE seen_at > clock_timestamp() - INTERVAL '60 seconds') AS alive`
  if (!rows[0]?.alive) throw new Error('No worker has given a sign of life for a minute')
}
