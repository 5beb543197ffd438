import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { pool } from '@/lib/adapters/db'
import { noon } from '@/lib/test-support/applicant'
import { importFacilities } from '@/lib/usecases/import-facilities'
import { operator } from '@/lib/usecases/transact'

const national = fileURLToPath(
  new URL('../../../../shared/data/medical-institutions-2025-08.csv.gz', import.meta.url),
)
const reason = existsSync(national) ? '' : ' (skipped: ../shared/data is not present)'

describe.skipIf(reason !== '')(`the national list of 2025-08${reason}`, () => {
  it('R-CLK-7 R-ALL-5 all 84 790 rows, then nothing to change', { timeout: 60_000 }, async () => {
    const run = () =>
      importFacilities(
        { name: 'master.import', actor: operator, now: noon },
        { path: national, byLabel: 'test', kind: 'MEDICAL' },
      )
    const counts = { rows: 84_790, problems: { count: 0 }, warnings: { count: 26 } }
    expect(await run()).toMatchObject({ ...counts, outcome: 'applied', added: 84_790, encoding: 'utf-8' })
    expect(await run()).toMatchObject({ ...counts, outcome: 'unchanged', unchanged: 84_790, gone: 0 })
    const { rows } = await pool.query(
      'SELECT prefecture, code AS code7, name, postal_code, address FROM facility ORDER BY id',
    )
    const [, ...published] = gunzipSync(readFileSync(national)).toString('utf8').trim().split('\n')
    const kept = rows.map((row) => Object.values(row).join(','))
    expect(kept).toHaveLength(published.length)
    expect(kept.find((line, index) => line !== published[index])).toBeUndefined()
  })
})
