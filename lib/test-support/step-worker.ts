import { db, pool } from '@/lib/adapters/db'
import { workOffSteps } from '@/lib/usecases/run-step'

// The part of the worker that works off the steps of the runs, as a program of its own to be killed by a test: warm, it
// says so and waits for a word, so that the kill strikes the work and not the start. Small chunks make many points.
await db.$queryRaw`SELECT 1`
process.stdout.write('ready\n')
await new Promise((resolve) => process.stdin.once('data', resolve))
const sizes = { deciding: 8, drawing: 4 }
while ((await workOffSteps(undefined, sizes)) > 0);
await db.$disconnect()
await pool.end()
process.exit()
