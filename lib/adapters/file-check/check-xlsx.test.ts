import { describe, expect, it } from 'vitest'
import { memorySource } from '@/lib/test-support/memory-source'
import { MiB, sampleXlsx } from '@/lib/test-support/sample-files'
import { sampleZip } from '@/lib/test-support/sample-zip'
import { checkXlsx } from './check-xlsx'

const check = (bytes: Buffer) => checkXlsx(memorySource(bytes))

describe('xlsx', () => {
  it('R-APP-4 takes a workbook', async () => {
    expect(await check(sampleXlsx())).toBeUndefined()
    expect(
      await check(sampleXlsx({ 'xl/media/image1.png': crypto.getRandomValues(new Uint8Array(60_000)) })),
    ).toBe(undefined)
  })

  it('R-APP-4 refuses other zips', async () => {
    expect(await check(sampleZip({ 'setup.exe': 'MZ' }))).toBe('WRONG_TYPE')
    expect(await check(sampleZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }))).toBe(
      'WRONG_TYPE',
    )
    expect(await check(sampleZip({ 'xl/workbook.xml': '<workbook/>' }))).toBe('WRONG_TYPE')
  })

  it('R-APP-4 refuses macros', async () => {
    expect(await check(sampleXlsx({ 'xl/vbaProject.bin': 'x' }))).toBe('MACROS')
  })

  it('R-APP-4 notices one cut short anywhere', async () => {
    const whole = sampleXlsx({ 'xl/sharedStrings.xml': '届'.repeat(5000) })
    for (const length of [4, 30, 200, whole.length >> 1, whole.length - 1]) {
      expect(await check(whole.subarray(0, length)), String(length)).toBe('DAMAGED')
    }
  })

  it('R-APP-4 refuses a zip bomb long before it is unpacked', async () => {
    const bomb = memorySource(sampleXlsx({ 'xl/worksheets/sheet2.xml': new Uint8Array(64 * MiB) }))
    let read = 0
    async function* counted() {
      for await (const piece of await bomb.stream()) {
        read += piece.length
        yield piece
      }
    }
    expect(await checkXlsx({ ...bomb, stream: async () => counted() })).toBe('BOMB')
    expect(read).toBeLessThan(bomb.size / 3)
  }, 20_000)

  it('R-APP-4 refuses thousands of entries', async () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`xl/${index}.xml`, '']))
    expect(await check(sampleXlsx(many))).toBe('BOMB')
  })

  it('R-APP-4 refuses one whose list and contents differ', async () => {
    const bytes = sampleXlsx()
    bytes.writeUInt16LE(1, bytes.length - 12)
    expect(await check(bytes)).toBe('DAMAGED')
  })

  it('R-APP-4 refuses packed bytes that cannot be unpacked', async () => {
    const bytes = sampleXlsx({ 'xl/sharedStrings.xml': '届出'.repeat(50_000) })
    const name = bytes.indexOf('xl/sharedStrings.xml')
    bytes.fill(0xff, name + 40, name + 80)
    expect(await check(bytes)).toBe('DAMAGED')
  })
})
