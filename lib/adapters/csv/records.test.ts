import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { afterAll, describe, expect, it } from 'vitest'
import { readRecords } from '@/lib/adapters/csv/records'
import type { CsvRecord } from '@/lib/adapters/csv/split-records'
import { inspectTextFile, UnreadableFile } from '@/lib/adapters/csv/text-file'

const folder = mkdtempSync(join(tmpdir(), 'csv-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function read(content: string | Buffer): Promise<CsvRecord[]> {
  const path = join(folder, 'file')
  writeFileSync(path, content)
  return (await Array.fromAsync(readRecords(await inspectTextFile(path)))).flat()
}

const rows = [
  { line: 1, fields: ['code7', 'name'] },
  { line: 2, fields: ['0112489', '髙﨑医院'] },
]

describe('R-CLK-7 reading CSV', () => {
  const text = 'code7,name\n0112489,髙﨑医院\n'

  it.each<[string, string | Buffer]>([
    ['UTF-8', text],
    ['UTF-8 with a byte order mark', `\uFEFF${text}`],
    ['CP932', iconv.encode(text, 'cp932')],
    ['CR LF', text.replaceAll('\n', '\r\n')],
    ['CR', text.replaceAll('\n', '\r')],
    ['no line end at the end', text.trimEnd()],
    ['quoted values', 'code7,name\n"0112489","髙﨑医院"\n'],
    ['empty rows at the end, as Excel leaves them', `${text},\n,\n\n`],
    ['gz', gzipSync(text)],
    ['gz of CP932', gzipSync(iconv.encode(text, 'cp932'))],
  ])('%s', async (_, content) => {
    expect(await read(content)).toEqual(rows)
  })

  it('R-ALL-5 keeps 𠮷, IVS, private-use characters and full width', async () => {
    const name = '𠮷田葛\u{E0100}\uE38B医院　２'
    expect((await read(`name\n${name}\n`))[1]?.fields).toEqual([name])
  })

  it('R-ALL-5 keeps 外字 and the extensions of Windows in CP932', async () => {
    const bytes = Buffer.from([0x6e, 0x0a, 0xf0, 0x40, 0x87, 0x40, 0xee, 0xe0, 0x0a])
    expect((await read(bytes))[1]?.fields).toEqual(['\uE000①髙'])
  })

  it('tells the line on which a row begins', async () => {
    const lines = (await read('a,b\r\n"x\r\ny",1\r\n\r\nz,2\r\n')).map(({ line }) => line)
    expect(lines).toEqual([1, 2, 5])
  })

  it('cuts characters in the right place where the file is read in pieces', async () => {
    const name = `${'あ'.repeat(90_001)}𠮷`
    expect((await read(`x\n1${name}\n`))[1]?.fields[0]).toBe(`1${name}`)
    expect((await read(iconv.encode(`x\n1${'髙'.repeat(200_000)}\n`, 'cp932')))[1]?.fields[0]).toHaveLength(
      200_001,
    )
  })

  it.each<[string, string | Buffer, RegExp]>([
    ['neither UTF-8 nor CP932', Buffer.from([0x61, 0x0a, 0x81, 0x20, 0xff]), /文字コード/],
    ['a quotation mark never closed', 'a\n"b\nc\n', /引用符/],
    ['a quotation mark never closed in a big file', `a\n"b\n${'c\n'.repeat(700_000)}`, /引用符/],
    ['a quotation mark inside a value', 'a\nb"c\n', /2行目.*引用符/],
    ['a gz cut off', gzipSync(text.repeat(99)).subarray(0, 60), /壊れ/],
  ])('says what is wrong with %s', async (_, content, sentence) => {
    await expect(read(content)).rejects.toThrow(UnreadableFile)
    await expect(read(content)).rejects.toThrow(sentence)
  })

  it('says that there is no such file', async () => {
    await expect(inspectTextFile(join(folder, 'none.csv'))).rejects.toThrow(/none\.csv」が見つかりません/)
    await expect(inspectTextFile(folder)).rejects.toThrow(/フォルダー/)
  })

  it('knows the file by its SHA-256', async () => {
    const path = join(folder, 'abc')
    writeFileSync(path, 'abc')
    expect(await inspectTextFile(path)).toMatchObject({
      bytes: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    })
  })

  it('stops reading when nobody listens any more', async () => {
    const path = join(folder, 'big')
    writeFileSync(path, 'a,b\n'.repeat(1_000_000))
    let read = 0
    for await (const records of readRecords(await inspectTextFile(path), (bytes) => (read = bytes))) {
      if (records.length > 0) break
    }
    expect(read).toBeLessThan(4_000_000)
  })
})
