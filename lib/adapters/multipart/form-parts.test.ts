import { describe, expect, it } from 'vitest'
import { lent } from '@/lib/adapters/storage/lent'
import { EndedEarly } from './delimited'
import { formParts } from './form-parts'

const boundary = '----portal'
const disposition = (about: string) => `--${boundary}\r\nContent-Disposition: form-data; ${about}\r\n\r\n`

/** Full of what is almost the mark. */
const tricky = `\r\n--${boundary.slice(0, -1)}\r\r\n\r\n--\r\n-\r`.repeat(50)

/** Pieces of so many bytes, each with memory of its own that is gone when the next one is asked for. */
async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    const piece = new Uint8Array(Math.min(size, bytes.length - at))
    piece.set(bytes.subarray(at, at + size))
    yield piece
  }
}

async function read(text: string, size = 64 * 1024) {
  const found: { name?: string; fileName?: string; text: string }[] = []
  for await (const { body, ...names } of formParts(lent(inPieces(Buffer.from(text), size)), boundary)) {
    let part = ''
    for await (const piece of body) part += Buffer.from(piece).toString('latin1')
    found.push({ ...names, text: part })
  }
  return found
}

describe('the parts of a form', () => {
  const form = `${disposition('name="a"; filename="b.pdf"')}${tricky}\r\n${disposition('name="c"')}\r\n--${boundary}--\r\n`

  it.each([1, 2, 3, 5, 7, 11, 13, 17, 64, 1000])(
    'R-APP-4 come as they were in lent pieces of %i bytes',
    async (size) => {
      expect(await read(form, size)).toEqual([
        { name: 'a', fileName: 'b.pdf', text: tricky },
        { name: 'c', fileName: undefined, text: '' },
      ])
    },
  )

  it('R-APP-4 go on behind a part that was left in the middle', async () => {
    const names: unknown[] = []
    for await (const { name, body } of formParts(lent(inPieces(Buffer.from(form), 9)), boundary)) {
      names.push(name)
      for await (const _ of body) break
    }
    expect(names).toEqual(['a', 'c'])
  })

  it.each([
    ['name="a"; filename="a\\"b.pdf"', { name: 'a', fileName: 'a"b.pdf' }],
    ['name="a"; filename="C:\\scan\\b.pdf"', { name: 'a', fileName: 'C:\\scan\\b.pdf' }],
    ['name=a; filename=b.pdf', { name: 'a', fileName: 'b.pdf' }],
    ['name="a; filename=x"; filename=""', { name: 'a; filename=x', fileName: '' }],
    ['filename="b.pdf"', { name: undefined, fileName: 'b.pdf' }],
    [`name="${'x'.repeat(20_000)}"`, { name: undefined, fileName: undefined }],
  ])('R-APP-4 say who they are: %.40s', async (about, names) => {
    expect(await read(`${disposition(about)}x\r\n--${boundary}--`)).toEqual([{ ...names, text: 'x' }])
  })

  it.each([0, 10, 60, 200])('R-APP-4 are not whole when %i bytes are missing at the end', async (missing) => {
    const reading = read(form.slice(0, form.length - '--\r\n'.length - missing), 50)
    await expect(reading).rejects.toThrow(EndedEarly)
  })
})
