import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { passesMedicalRule } from '@/lib/domain/facility/medical-code'

const file = fileURLToPath(
  new URL('../../../../shared/data/medical-institutions-2025-08.csv.gz', import.meta.url),
)
const reason = existsSync(file) ? '' : ' (skipped: ../shared/data is not present)'

describe.skipIf(reason !== '')(`the national list of 2025-08${reason}`, () => {
  it('D-7 all but 26 of 84 790 institutions pass the medical rule, and those pass as 歯科', () => {
    const rows = readRows()
    expect(rows).toHaveLength(84_790)
    const failing = rows.filter(({ prefecture, code }) => !passesMedicalRule(prefecture, code))
    expect(failing).toHaveLength(26)
    expect(failing.filter(({ prefecture, code }) => !passesMedicalRule(prefecture, code, '3'))).toEqual([])
  })
})

function readRows(): { prefecture: string; code: string }[] {
  const [, ...lines] = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n')
  return lines.map((line) => {
    const [prefecture = '', code = ''] = line.split(',')
    return { prefecture, code }
  })
}
