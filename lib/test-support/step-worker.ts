import { db, pool } from '@/lib/adapters/db'
import { pause } from '@/lib/adapters/pause'
import { deliverDueMail } from '@/lib/commands/run-worker'
import { workOffSteps } from '@/lib/usecases/run-step'

// The part of the worker that works off the steps of the runs and sends their mail, as a program of its own to be
// killed by a test: warm, it says so and waits for a word, so that the kill strikes the work and not the start. Small
// chunks make many points.
await db.$queryRaw`SELECT 1`
process.stdout.write('ready\n')
await new Promise((resolve) => process.stdin.once('data', resolve))
const { signal } = new AbortController()
let stepsDone = false
const steps = workOffAll().finally(() => {
  stepsDone = true
})
for (let mailsDone = false; !mailsDone; ) {
  mailsDone = stepsDone
  await deliverDueMail(signal)
  await pause(5)
}
await steps
await db.$disconnect()
await pool.end()
process.exit()

async function workOffAll(): Promise<void> {
  while ((await workOffSteps(undefined, { deciding: 8, drawing: 4 })) > 0);
}
