import { describe, expect, it } from 'vitest'
import { uploadRefusals } from '@/lib/domain/application/upload-rule'
import { type Line, sendOn } from './send-on'
import type { ShownUpload } from './shown-upload'

const file = new File(['0123456789'], '届.pdf')

type Cut = number | 'no answer' | 'cancelled' | 'whole'

/** A server that keeps what arrives; the line is cut as planned, once for every `put`. */
function playing(cuts: Cut[], { refuses = false, reachable = true } = {}) {
  let received = 0
  const seen = {
    offsets: [] as number[],
    percents: [] as number[],
    rests: 0,
    forgotten: [] as string[],
    bytes: '',
  }
  const upload = (state: ShownUpload['state']): ShownUpload => {
    return { id: 'u1', fileName: file.name, size: 10, state, receivedSize: received }
  }
  const ending = new AbortController()
  const line: Line = {
    hash: async () => 'hash',
    announce: async () => {
      if (!reachable) return undefined
      return refuses ? { failed: 'いまは送れません。' } : { upload: upload('RECEIVING') }
    },
    async put(_id, rest, offset, onSent) {
      seen.offsets.push(offset)
      const cut = cuts.shift() ?? 'whole'
      if (cut === 'cancelled') ending.abort()
      const arrived = cut === 'whole' ? rest.size : typeof cut === 'number' ? cut : 0
      seen.bytes += await rest.slice(0, arrived).text()
      received += arrived
      onSent(arrived)
      return cut === 'whole' ? { upload: upload('CLEAN') } : undefined
    },
    rest: async () => void seen.rests++,
    forget: async (id) => seen.forgotten.push(id),
  }
  const send = () => sendOn(file, line, (percent) => seen.percents.push(percent), ending.signal)
  return { seen, send }
}

describe('a file over a line that is cut', () => {
  it('R-APP-4 goes on from 50 %, and the progress with it', async () => {
    const { seen, send } = playing([5, 'whole'])
    expect(await send()).toMatchObject({ upload: { state: 'CLEAN' } })
    expect(seen).toMatchObject({ offsets: [0, 5], percents: [50, 100], bytes: '0123456789', rests: 1 })
  })

  it('R-APP-4 goes on as long as it gets further', async () => {
    const { seen, send } = playing([1, 1, 1, 1, 1, 1, 1, 1, 1])
    expect(await send()).toMatchObject({ upload: { state: 'CLEAN' } })
    expect(seen.bytes).toBe('0123456789')
  })

  it('R-APP-4 stops when it gets no further, with a sentence', async () => {
    const { seen, send } = playing([5, ...Array<Cut>(20).fill('no answer')])
    expect(await send()).toEqual({ failed: uploadRefusals.FAILED })
    expect(seen.offsets.length).toBeLessThan(10)
  })

  it('R-APP-4 stops when nobody can be reached', async () => {
    const { seen, send } = playing([], { reachable: false })
    expect(await send()).toEqual({ failed: uploadRefusals.FAILED })
    expect(seen).toMatchObject({ offsets: [], rests: 4 })
  })

  it("R-ALL-1 tells the server's own sentence at once", async () => {
    const { seen, send } = playing([], { refuses: true })
    expect(await send()).toEqual({ failed: 'いまは送れません。' })
    expect(seen.rests).toBe(0)
  })

  it('R-APP-4 that is cancelled leaves nothing on the server', async () => {
    const { seen, send } = playing([5, 'cancelled'])
    await send()
    expect(seen).toMatchObject({ offsets: [0, 5], forgotten: ['u1'] })
  })
})
