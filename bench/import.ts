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
import { emptyTable, importGrowth, runImport } from './import-memory'
import { alternate, figureOf, milliseconds, ratioOf, spread } from './rounds'
import { type BenchRow, withSpread } from './table'

const REAL_LIST = '../shared/data/medical-institutions-2025-08.csv.gz'
const COLUMNS = 'facility (kind, prefecture, code, name, postal_code, address)'
const ROUNDS = 7
const MILLION = 1_000_000

/** The import of the facility master against COPY of its own outcome into the same empty table. */
export async function measureImport(): Promise<BenchRow[]> {
  const national = existsSync(REAL_LIST) ? REAL_LIST : await madeUpList(85_000)
  const speed = await measureList(national, national === REAL_LIST ? 'real' : 'made-up', ROUNDS)
  const million = await madeUpList(MILLION)
  return [speed, await measureList(million, 'made-up', 1), await measureMemory(million)]
}

async function measureList(list: string, kind: string, rounds: number): Promise<BenchRow> {
  await emptyTable()
  const rows = await runImport(list)
  const copied = await copyOut()
  const run = (work: () => Promise<unknown>) => emptyTable().then(() => milliseconds(work))
  const taken = await alternate(rounds, {
    ours: () => run(() => runImport(list)),
    floor: () => run(() => copyIn(copied)),
  })
  await emptyTable()
  const speed = (time: number) => rows / time
  const shown = (side: 'ours' | 'floor') => withSpread(figureOf(taken, side, speed), 0, 'k rows/s')
  return {
    what: `Facility import, ${rows.toLocaleString('en-GB')} ${kind} rows`,
    floor: 'raw COPY of the same rows into the same table and indexes',
    ratio: ratioOf(taken, speed),
    better: 'higher',
    ours: shown('ours'),
    theirs: shown('floor'),
  }
}

const MEMORY_ROUNDS = 3
const BAR_MB = 200
const MB = 1_000_000

async function measureMemory(list: string): Promise<BenchRow> {
  const small = await madeUpList(1000)
  const growths: number[] = []
  for (let round = 0; round < MEMORY_ROUNDS; round++) growths.push((await importGrowth(list, small)) / MB)
  await emptyTable()
  return {
    what: `Facility import, ${MILLION.toLocaleString('en-GB')} made-up rows, memory growth`,
    floor: `${BAR_MB} MB`,
    ratio: spread(growths.map((growth) => growth / BAR_MB)),
    better: 'lower',
    ours: withSpread(spread(growths), 0, 'MB'),
    theirs: `${BAR_MB} MB`,
  }
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
  const path = join(env().DATA_DIR, `made-up-list-${count}.csv`)
  await writeFile(path, ['prefecture,code7,name,postal_code,address', ...lines, ''].join('\n'))
  return path
}
