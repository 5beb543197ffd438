import { Readable } from 'node:stream'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { store } from '@/lib/adapters/storage/open-store'
import { bulkFileOf, makeAssociation, makeInsurers, rowOf } from '@/lib/test-support/association'
import { storeBulkFile } from '@/lib/usecases/store-bulk-file'
import { storeList } from '@/lib/usecases/store-list'
import { alternate, figureOf, milliseconds, ratioOf } from './rounds'
import { type BenchRow, withSpread } from './table'

/** Every insurer in Japan, more or less. */
const ROWS = 3_500
const ROUNDS = 5
const MOST = 3_000

/** R-INS-4: an .xlsx of 3 500 rows, from the upload to the last sentence in the database, against three seconds. */
export async function measureBulkCheck(): Promise<BenchRow[]> {
  const viewer = await makeAssociation('計測の保険者団体')
  const insurers = await makeInsurers(ROWS, viewer)
  const book = await bulkFileOf(
    insurers.map((insurer, index) => rowOf(insurer, index % 100 === 0 ? { phone: '0312' } : {})),
  )
  const taken = await alternate(ROUNDS, {
    ours: () => milliseconds(() => check(viewer, book)),
    floor: () => milliseconds(() => keep(book)),
  })
  await refuseWrongOutcome()
  const wall = (figure: number) => figure
  return [
    {
      what: `Check of an .xlsx of ${ROWS.toLocaleString('en-GB')} rows, share of ${MOST} ms`,
      floor: 'three seconds',
      ratio: ratioOf(
        taken.map(({ ours }) => ({ ours, floor: [MOST, MOST] as [number, number] })),
        wall,
      ),
      better: 'lower',
      ours: withSpread(figureOf(taken, 'ours', wall), 0, 'ms'),
      theirs: `store the same file: ${withSpread(figureOf(taken, 'floor', wall), 0, 'ms')}`,
    },
  ]
}

async function keep(book: Uint8Array) {
  const stored = await storeList({ fileName: '導入届.xlsx', body: Readable.from([book]) })
  if ('problem' in stored) throw new Error(stored.problem.message)
  return stored.list
}

async function check(viewer: Viewer, book: Uint8Array): Promise<void> {
  const actor = { accountId: viewer.accountId, role: viewer.role }
  const file = await keep(book)
  await storeBulkFile({ name: 'bulk.store', actor, now: viewer.now }, viewer, file)
  await store().remove(file.storageKey)
}

/** A fast check that found nothing would prove nothing. */
async function refuseWrongOutcome(): Promise<void> {
  const { id } = await db.bulkFiling.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
  const wrong = await db.bulkRow.count({ where: { bulkId: id, problems: { not: [] } } })
  if (wrong !== ROWS / 100) throw new Error(`${wrong} rows are wrong, not ${ROWS / 100}`)
}
