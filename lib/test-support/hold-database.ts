import { startDatabase } from '@/lib/adapters/embedded-postgres/start-database'

// A program that starts the database and then hangs, to be killed by a test: `hold-database.ts DATA_DIR`.
const { url } = await startDatabase({ dataDir: process.argv[2] ?? '', throwAway: true })
process.stdout.write(`${url}\n`)
