import { db, pool } from '@/lib/adapters/db'
import { isRefusal } from '@/lib/domain/refusal'
import { workOffSteps } from '@/lib/usecases/run-step'
import { startStep } from '@/lib/usecases/start-step'
import { afterCutoff, asSupervisor, month } from './month-world'

// A web process and its worker in one, which starts the registration of the run when it is told the supervisor's id,
// says how that was answered and works off whatever there is.
await db.$queryRaw`SELECT 1`
process.stdout.write('ready\n')
const told = await new Promise((resolve) => process.stdin.once('data', resolve))
const actor = { accountId: String(told), role: 'supervisor' } as const
const act = { name: 'month.start-step', actor, now: afterCutoff } as const
const answer = await startStep(act, asSupervisor, month, 'register').then(
  () => 'STARTED',
  (error: unknown) => (isRefusal(error) ? error.code : String(error)),
)
while ((await workOffSteps(undefined, { deciding: 8, drawing: 4 })) > 0);
process.stdout.write(`${answer}\n`)
await db.$disconnect()
await pool.end()
process.exit()
