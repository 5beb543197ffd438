import { resolve } from 'node:path'
import { type CellValue, readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { RecordSplitter } from '@/lib/adapters/csv/split-records'
import { db } from '@/lib/adapters/db'
import { actOfViewer } from '@/lib/test-support/applicant'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { filedNotice } from '@/lib/test-support/filed-notice'
import { comeAs } from '@/lib/test-support/knock'
import { testDatabase } from '@/lib/test-support/test-database'
import { transact } from '@/lib/usecases/transact'

const armed = [
  '=HYPERLINK("http://x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '前の行\n=1+1',
  '＝1+1',
]
const harmless = ['03-1234-5678', '-5', '0312345678', '髙﨑 "𠮷" 医院']
const values = [...armed, ...harmless]

beforeAll(async () => {
  await testDatabase().reset()
  for (const value of values) {
    const { application } = await filedApplication({ name: value })
    const { notice, insurer } = await filedNotice()
    const clerk = await staffViewer()
    await db.account.update({ where: { id: clerk.accountId }, data: { lastName: value } })
    const claimed = { claimedById: clerk.accountId, claimedUntil: new Date(Date.now() + 86_400_000) }
    await db.application.update({ where: { id: application.id }, data: claimed })
    await db.facility.update({ where: { id: notice.insurerId }, data: { name: value } })
    await db.organisation.update({ where: { id: insurer.organisation?.id ?? 0 }, data: { name: value } })
    await transact({ ...actOfViewer(clerk, 'application.view'), address: value }, async () => ({
      ...{ subject: { type: 'application', id: value }, detail: { note: value }, result: undefined },
    }))
  }
  await comeAs(await staffViewer('auditor'))
})

const lists = {
  queue: ['queue/[name]', '/staff/queue/review/export?', ['施設', '担当']],
  notices: ['notices', '/staff/notices/export?list=all&', ['保険者', '提出']],
} as const

const audit = [
  'audit',
  '/staff/audit/export?name=application.view&',
  ['氏名', '対象', '接続元', '内容'],
] as const

describe('R-CLK-1 R-CLK-8 a file that leaves the portal runs nothing in a spreadsheet', () => {
  it.each([
    ['queue', 'csv', ...lists.queue],
    ['queue', 'cp932', ...lists.queue],
    ['notices', 'csv', ...lists.notices],
    ['audit', 'csv', ...audit],
  ] as const)(
    '%s as %s: an apostrophe before what would run, all else as it was',
    async (_, format, route, address, columns) => {
      const bytes = await fileOf(route, `${address}format=${format}`)
      const text = new TextDecoder(format === 'cp932' ? 'shift_jis' : 'utf-8').decode(bytes)
      const splitter = new RecordSplitter()
      const [headers = [], ...rows] = [...splitter.push(text), ...splitter.end()].map(({ fields }) => fields)
      // Below the log stands its signature.
      expect(rows.filter((row) => row.length === headers.length)).toHaveLength(values.length)
      for (const column of columns) {
        const cells = rows.map((row) => row[headers.indexOf(column)] ?? '')
        expect(cells.filter((cell) => /^(?:[=+@＝\t\n]|-(?!\d+$))/.test(cell))).toEqual([])
        const lost = values.filter((value) => !cells.some((cell) => shows(cell, value, format)))
        expect([column, lost]).toEqual([column, []])
      }
    },
  )

  it.each([
    ['queue', ...lists.queue],
    ['notices', ...lists.notices],
  ] as const)('%s as a workbook: every cell is text, to the letter', async (_, route, address, columns) => {
    const { sheets } = await readXlsx(await fileOf(route, `${address}format=xlsx`), { readStyles: true })
    const [headers = [], ...rows] = sheets[0]?.rows ?? []
    expect(rows).toHaveLength(values.length)
    for (const column of columns) {
      const cells = rows.map((row) => row[headers.indexOf(column)] as CellValue)
      const kept = (value: string) => cells.some((cell) => typeof cell === 'string' && cell.startsWith(value))
      expect(values.filter((value) => !kept(value))).toEqual([])
    }
    for (const cell of sheets[0]?.cells?.values() ?? []) {
      expect(cell).toMatchObject({ type: 'string' })
      expect(cell.formula).toBeUndefined()
    }
  })
})

/** Asked for only when `knock` has taken the place of what Next knows about a request. */
async function fileOf(route: string, address: string): Promise<Uint8Array> {
  const { GET } = await import(
    /* @vite-ignore */ resolve(`app/(staff)/staff/(inside)/${route}/export/route.ts`)
  )
  const headers = { 'sec-fetch-site': 'same-origin' }
  const request = new Request(`http://localhost:3000${address}`, { headers })
  const response: Response = await GET(request, { params: Promise.resolve({ name: 'review' }) })
  expect(response.status).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}

/** The value alone, with a first name behind it, or in the log's JSON. Every line's end is read as one. */
function shows(cell: string, value: string, format: 'csv' | 'cp932'): boolean {
  const written = format === 'cp932' ? value.replaceAll('𠮷', '〓') : value
  const line = written.replaceAll(/\r\n?/g, '\n')
  return cell.replace(/^'/, '').startsWith(line) || cell === JSON.stringify({ note: written })
}
