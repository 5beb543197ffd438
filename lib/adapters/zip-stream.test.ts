import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { zipStream } from './zip-stream'

async function* pieces(text: string, count: number) {
  for (let index = 0; index < count; index++) yield Buffer.from(text)
}

const all = async (zip: AsyncGenerator<Uint8Array>) => {
  const read: Uint8Array[] = []
  for await (const piece of zip) read.push(piece)
  return Buffer.concat(read)
}

describe('R-INS-4 the handed-back notices as one ZIP', () => {
  it('R-INS-4 every reader finds each file under its Japanese name', async () => {
    const names = ['N08-0000001_06139993_見本髙﨑健康保険組合.pdf', 'N08-0000002_138016_𠮷.pdf']
    const entries = names.map((name, index) => ({ name, open: async () => pieces(`file ${index}`, 2) }))
    const zip = unzipSync(await all(zipStream(entries)))
    expect(Object.keys(zip)).toEqual(names)
    expect(Buffer.from(zip[names[1] ?? ''] ?? []).toString()).toBe('file 1file 1')
  })

  it('R-INS-4 opens one file at a time, and only when it is its turn', async () => {
    const opened: number[] = []
    const open = (index: number) => async () => {
      opened.push(index)
      return pieces('x', 1)
    }
    const zip = zipStream([0, 1, 2].map((index) => ({ name: `${index}.pdf`, open: open(index) })))
    await zip.next()
    expect(opened).toEqual([0])
    await zip.return(undefined)
    expect(opened).toEqual([0])
  })

  it('R-INS-4 a store that is down breaks the download off instead of sending half a file as whole', async () => {
    const entries = [{ name: 'a.pdf', open: () => Promise.reject(new Error('store down')) }]
    await expect(all(zipStream(entries))).rejects.toThrow('store down')
  })
})
