import { describe, expect, it } from 'vitest'
import { memorySource } from '@/lib/test-support/memory-source'
import { samplePdf, streamedPdf } from '@/lib/test-support/sample-files'
import { checkPdf } from './check-pdf'

const check = (bytes: Buffer | string) => checkPdf(memorySource(Buffer.from(bytes as string)))

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const body = '%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\n'

/** A PDF by hand: its table stands at the end of `body`, or `shift` bytes beside. */
function handmade(trailer: string, { shift = 0, entries = 1, after = '' } = {}): string {
  const table = `xref\n0 ${entries}\n${'0000000000 65535 f \n'.repeat(entries)}`
  return `${body}${table}trailer\n${trailer}\nstartxref\n${body.length + shift}\n%%EOF\n${after}`
}

describe('PDF', () => {
  it('R-APP-4 takes a PDF with a plain table and one with a packed table', async () => {
    expect(await check(await samplePdf())).toBeUndefined()
    expect(await check(await samplePdf({ objectStreams: true }))).toBeUndefined()
    expect(await check(await collect(streamedPdf(300_000)))).toBeUndefined()
  })

  it('takes one with a very long table, padding at its end or a pointer beside its place', async () => {
    const trailer = '<</Size 1/Root 1 0 R>>'
    expect(await check(handmade(trailer, { entries: 20_000 }))).toBeUndefined()
    expect(await check(handmade(trailer, { after: '\0\0\r\n' }))).toBeUndefined()
    expect(await check(handmade(trailer, { shift: 2 }))).toBeUndefined()
    expect(await check(handmade(trailer, { shift: -1 }))).toBeUndefined()
  })

  it('R-APP-4 finds the password of both kinds of table', async () => {
    expect(await check(handmade('<</Root 1 0 R/Encrypt 5 0 R>>'))).toBe('PASSWORD_PROTECTED')
    expect(await check(handmade('<</Root 1 0 R\n/Encrypt<</Filter/Standard>> >>'))).toBe('PASSWORD_PROTECTED')
    const packed = `${body}9 0 obj\n<</Type/XRef/W[1 2 1]/Root 1 0 R/Encrypt 5 0 R>>\nstream\nx\nendstream\n`
    expect(await check(`${packed}startxref\n${body.length}\n%%EOF`)).toBe('PASSWORD_PROTECTED')
  })

  it('does not take the words of its text for a password', async () => {
    const text = `${body}2 0 obj\n<</Length 9>>\nstream\n/Encrypt \nendstream\nendobj\n`
    const table = 'xref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R>>\n'
    expect(await check(`${text}${table}startxref\n${text.length}\n%%EOF\n`)).toBeUndefined()
  })

  it('R-APP-4 notices one cut short anywhere', async () => {
    const whole = await samplePdf()
    for (const length of [5, 8, 9, 100, whole.length >> 1, whole.length - 10]) {
      expect(await check(whole.subarray(0, length)), String(length)).toBe('DAMAGED')
    }
  })

  it.each([
    ['nothing but its first line', '%PDF-1.7\n'],
    ['nothing but its frame', '%PDF-1.7\nstartxref\n0\n%%EOF'],
    ['a pointer behind the end', handmade('<</Root 1 0 R>>', { shift: 9_000 })],
    ['a pointer to something else', handmade('<</Root 1 0 R>>', { shift: -20 })],
    ['a trailer without a root', handmade('<</Size 1>>')],
    ['another file behind it', handmade('<</Root 1 0 R>>', { after: 'PK\x03\x04 and so on' })],
  ])('R-APP-4 refuses one with %s', async (_name, text) => {
    expect(await check(text)).toBe('DAMAGED')
  })
})
