import { db, pool } from '@/lib/adapters/db'
import { logger } from '@/lib/adapters/logger'
import { atEnd, runCommand } from '@/lib/commands/ending'
import { startWorker } from '@/lib/commands/run-worker'
import { databaseUrl } from '@/lib/env'

await runCommand(() => {
  databaseUrl()
  const worker = startWorker()
  atEnd(async () => {
    await worker.stop()
    await db.$disconnect()
    await pool.end()
  })
  logger.info('worker started')
  return new Promise<number>(() => undefined)
})
