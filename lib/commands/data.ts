import { startDatabase } from '@/lib/adapters/embedded-postgres/start-database'
import { migrate } from '@/lib/adapters/migrate'
import { atEnd } from '@/lib/commands/ending'
import { env, setEnv } from '@/lib/env'

/** The database, up to date: DATABASE_URL, or the embedded one, which then is DATABASE_URL for all that follows. */
export async function openDatabase(say: (line: string) => void): Promise<void> {
  const { DATABASE_URL, DATA_DIR } = env()
  if (DATABASE_URL) {
    say(`Database: ${new URL(DATABASE_URL).host} (DATABASE_URL)`)
  } else {
    const database = await startDatabase({ dataDir: DATA_DIR })
    atEnd(() => database.stop())
    setEnv({ DATABASE_URL: database.url })
    say(`Database: PostgreSQL in ${database.dir}`)
  }
  const { applied } = await migrate(env().DATABASE_URL ?? '')
  if (applied.length > 0)
    say(`Database: ${applied.length} migration${applied.length === 1 ? '' : 's'} applied`)
}

/** Fills an empty portal with the small demo world; says who may sign in. */
export async function fillDemoWorld(): Promise<string[]> {
  // Loaded only now: the connection is made when the module is, and must know DATABASE_URL.
  await startClock()
  const { seedDemo } = await import('@/prisma/seed')
  const { lines } = await seedDemo()
  const { db, pool } = await import('@/lib/adapters/db')
  await db.$disconnect()
  await pool.end()
  return lines
}

/** D-11: with PORTAL_CLOCK the demo begins at that time; without it the clock goes on as it was left. */
async function startClock(): Promise<void> {
  const { PORTAL_CLOCK } = env()
  if (!PORTAL_CLOCK) return
  const { moveClock } = await import('@/lib/usecases/move-clock')
  const { operator } = await import('@/lib/usecases/transact')
  const { currentTime } = await import('@/lib/adapters/clock')
  const act = { name: 'clock.move' as const, actor: operator, now: await currentTime() }
  await moveClock(act, new Date(PORTAL_CLOCK))
}
