import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchRow } from '@/bench/table'
import { openDatabase } from '@/lib/commands/data'
import { atEnd, runCommand } from '@/lib/commands/ending'
import { env, setEnv } from '@/lib/env'
import { StartProblem } from '@/lib/start-problem'

const REPORT = 'docs/benchmarks.md'
const PAIRS = 1_000
const CROWD_SECONDS = 300

// Loaded only when their turn comes: the connection is made when its module is, and must know DATABASE_URL. In this
// order: the import empties tables that the others fill.
const BENCHES: Record<string, () => Promise<BenchRow[]>> = {
  import: () => import('@/bench/import').then((bench) => bench.measureImport()),
  pdf: () => import('@/bench/pdf').then((bench) => bench.measurePdf()),
  'notice-pdf': () => import('@/bench/notice-pdf').then((bench) => bench.measureNoticePdf()),
  pages: () => import('@/bench/pages').then((bench) => bench.measurePages()),
  upload: () => import('@/bench/upload').then((bench) => bench.measureUpload()),
  js: () => import('@/bench/first-load').then((bench) => bench.measureFirstLoad()),
  'sign-in': () => import('@/bench/sign-in').then((bench) => bench.measureSignIn()),
  sending: () => import('@/bench/sending').then((bench) => bench.measureSending(CROWD_SECONDS)),
  month: () => import('@/bench/month-run').then((bench) => bench.measureMonthRun()),
  filing: () => import('@/bench/filing').then((bench) => bench.measureFiling(CROWD_SECONDS)),
  bulk: () => import('@/bench/bulk-check').then((bench) => bench.measureBulkCheck()),
  desk: () => import('@/bench/desk').then((bench) => bench.measureDesk()),
  enumeration: () => import('@/bench/enumeration').then((bench) => bench.measureEnumeration(PAIRS)),
}

/** Speeds as ratios to floors measured in the same run; docs/benchmarks.md says what is compared. */
await runCommand(async () => {
  const names = selection(process.argv.slice(2))
  useScratchData()
  await openDatabase(console.log)
  const { report } = await import('@/bench/report')
  const { table } = await import('@/bench/table')
  const { measuredOn } = await import('@/bench/machine')
  for (const name of names) {
    console.log(`\nMeasuring: ${name} …`)
    const rows = (await BENCHES[name]?.()) ?? []
    console.log(table(rows))
    // At once: what was measured is kept even if a later bench is stopped.
    const before = existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : ''
    writeFileSync(REPORT, report([{ name, rows }], await measuredOn(new Date()), before))
  }
  console.log(`\nWritten to ${REPORT}.`)
  return 0
})

function selection(wanted: string[]): string[] {
  const known = Object.keys(BENCHES)
  const unknown = wanted.filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new StartProblem(`There is no bench ${unknown.join(', ')}. Choose from: ${known.join(', ')}`)
  return known.filter((name) => wanted.length === 0 || wanted.includes(name))
}

/** Never anybody's data: the benches empty tables. Whatever is set, they use an embedded database and a folder of their own. */
function useScratchData(): void {
  const own = { DATA_DIR: join(env().DATA_DIR, 'bench'), PORTAL_MODE: 'production' }
  const none = {
    DATABASE_URL: '',
    STORAGE_URL: '',
    SMTP_URL: '',
    APP_URL: '',
    PORTAL_CLOCK: '',
  }
  setEnv({ ...own, ...none })
  atEnd(() => rmSync(own.DATA_DIR, { recursive: true, force: true }))
}
