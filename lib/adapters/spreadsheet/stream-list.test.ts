import { buffer } from 'node:stream/consumers'
import { readXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { streamList } from './stream-list'
import { writeList } from './write-list'

const headers = ['番号', '名前']
const rows = [
  ['0110000011', '髙﨑𠮷田医院'],
  ['0110000012', '=1+1'],
  ['0110000013', '北,"病院"'],
]

async function* batches() {
  yield rows.slice(0, 2)
  yield rows.slice(2)
}

const streamed = (format: 'csv' | 'xlsx') =>
  buffer(streamList(format, { name: '一覧', headers, batches: batches() }))

it('R-LST-5 what is written piece by piece is what is written at once, formulas disarmed', async () => {
  const whole = await writeList('csv', { name: '一覧', headers, rows })
  expect((await streamed('csv')).toString()).toBe(Buffer.from(whole).toString())
  expect(Buffer.from(whole).toString()).toContain("'=1+1")
})

it('R-LST-5 in a workbook every cell is text', async () => {
  const { sheets } = await readXlsx(await streamed('xlsx'), { readStyles: true })
  expect(sheets.map(({ name }) => name)).toEqual(['一覧'])
  expect(sheets[0]?.rows).toEqual([headers, ...rows])
})
