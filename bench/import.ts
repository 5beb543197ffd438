import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { pool } from '@/lib/adapters/db'
import { completeMedicalCode } from '@/lib/domain/facility/medical-code'
import { env } from '@/lib/env'
import { importFacilities } from '@/lib/usecases/import-facilities'
import { operator } from '@/lib/usecases/transact'
import { alternate, figureOf, milliseconds, ratioOf } from './rounds'
import { type BenchRow, withSpread } from './table'

const REAL_LIST = '../shared/data/medical-institutions-2025-08.csv.gz'
const COLUMNS = 'facility (kind, prefecture, code, name, postal_code, address)'
const ROUNDS = 7
const MILLION = 1_000_000

/** The import of the facility master against COPY of its own outcome into the same empty table. */
export async function measureImport(): Promise<BenchRow[]> {
  const national = existsSync(REAL_LIST) ? REAL_LIST : await madeUpList(85_000)
  const [speed] = await measureList(national, national === REAL_LIST ? 'real' : 'made-up', ROUNDS)
  return [speed, ...(await measureList(await madeUpList(MILLION), 'made-up', 1))]
}

type Measured = { time: number; growth: number }

async function measureList(list: string, kind: string, rounds: number): Promise<[BenchRow, BenchRow]> {
  await emptyTable()
  const rows = await runImport(list)
  const copied = await copyOut()
  const run = (work: () => Promise<unknown>) => emptyTable().then(() => timedWithMemory(work))
  const taken = await alternate(rounds, {
    ours: () => run(() => runImport(list)),
    floor: () => run(() => copyIn(copied)),
  })
  await emptyTable()
  const speed = ({ time }: Measured) => rows / time
  const growth = ({ growth }: Measured) => growth / MEBI
  const shown = (side: 'ours' | 'floor', unit: string, figure: (measured: Measured) => number) =>
    withSpread(figureOf(taken, side, figure), 0, unit)
  const what = `Facility import, ${rows.toLocaleString('en-GB')} ${kind} rows`
  const floor = 'raw COPY of the same rows into the same table and indexes'
  return [
    {
      what,
      floor,
      ratio: ratioOf(taken, speed),
      better: 'higher',
      ours: shown('ours', 'k rows/s', speed),
      theirs: shown('floor', 'k rows/s', speed),
    },
    {
      what: `${what}, memory growth`,
      floor,
      ratio: ratioOf(taken, ({ growth }) => growth + MEBI),
      better: 'lower',
      ours: shown('ours', 'MiB', growth),
      theirs: shown('floor', 'MiB', growth),
    },
  ]
}

const MEBI = 1024 * 1024

/** The most that this process held beyond what it held before. */
async function timedWithMemory(work: () => Promise<unknown>): Promise<Measured> {
  const before = process.memoryUsage.rss()
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 20)
  const time = await milliseconds(work)
  clearInterval(timer)
  return { time, growth: Math.max(most, process.memoryUsage.rss()) - before }
}

const emptyTable = () => pool.query('TRUNCATE facility RESTART IDENTITY CASCADE')

async function runImport(path: string): Promise<number> {
  const act = { name: 'master.import', actor: operator, now: new Date() } as const
  const { outcome, added } = await importFacilities(act, { path, byLabel: 'bench', kind: 'MEDICAL' })
  if (outcome !== 'applied') throw new Error(`The import was ${outcome}`)
  return added
}

async function copyOut(): Promise<Buffer> {
  const client = await pool.connect()
  try {
    const order = COLUMNS.replace('facility (', '').replace(')', '')
    return await buffer(client.query(copyTo(`COPY (SELECT ${order} FROM facility ORDER BY id) TO STDOUT`)))
  } finally {
    client.release()
  }
}

const PIECE = 64 * 1024

async function copyIn(copied: Buffer): Promise<void> {
  const pieces: Buffer[] = []
  for (let at = 0; at < copied.length; at += PIECE) pieces.push(copied.subarray(at, at + PIECE))
  const client = await pool.connect()
  try {
    await pipeline(Readable.from(pieces), client.query(copyFrom(`COPY ${COLUMNS} FROM STDIN`)))
  } finally {
    client.release()
  }
}

async function madeUpList(count: number): Promise<string> {
  const lines = Array.from({ length: count }, (_, at) => {
    const prefecture = String((at % 47) + 1).padStart(2, '0')
    const code = completeMedicalCode(prefecture, String(100_000 + Math.floor(at / 47)))
    const name = `医療法人社団　${'さくら'.repeat((at % 3) + 1)}第${at}クリニック`
    return `${prefecture},${code},${name},${1_000_000 + at},中央区本町${at % 30}丁目${at % 17}番${at % 9}号`
  })
  const path = join(env().DATA_DIR, 'made-up-list.csv')
  await writeFile(path, ['prefecture,code7,name,postal_code,address', ...lines, ''].join('\n'))
  return path
}
