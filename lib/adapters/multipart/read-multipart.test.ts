import { describe, expect, it } from 'vitest'
import { type FilePart, readMultipart } from './read-multipart'

const boundary = '----portal'

type Part = { name?: string; fileName?: string; type?: string; value: string | Uint8Array }

function encode(parts: Part[], end = `--${boundary}--\r\n`): Buffer<ArrayBuffer> {
  const blocks = parts.map(({ name, fileName, type, value }) => {
    const file = fileName === undefined ? '' : `; filename="${fileName}"`
    const field = name === undefined ? '' : `; name="${name}"`
    const head = `--${boundary}\r\nContent-Disposition: form-data${field}${file}\r\n`
    return Buffer.concat([
      Buffer.from(`${head}${type ? `Content-Type: ${type}\r\n` : ''}\r\n`),
      Buffer.from(value as string),
      Buffer.from('\r\n'),
    ])
  })
  return Buffer.concat([...blocks, Buffer.from(end)])
}

function post(body: BodyInit | null, type = `multipart/form-data; boundary=${boundary}`): Request {
  const headers = type ? { 'content-type': type } : undefined
  return new Request('http://localhost/', { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
}

/** The same bytes in pieces of `size`, so that boundaries are cut everywhere. */
function inPieces(bytes: Buffer, size: number): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close()
      else controller.enqueue(new Uint8Array(bytes.subarray(at, at + size)))
      at += size
    },
  })
}

async function readAll({ field, fileName, body }: FilePart) {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return { field, fileName, text: Buffer.concat(chunks).toString() }
}

describe('multipart form', () => {
  const form = encode([
    { name: 'staffCount', value: '12' },
    {
      name: 'notice',
      fileName: '特定健診 機関届（髙橋医院）.pdf',
      type: 'application/pdf',
      value: '%PDF-1.7 …',
    },
    { name: 'name', value: '𠮷田 﨑' },
  ])

  it.each([1, 7, 64 * 1024])('R-ALL-2 reads fields and files in pieces of %i bytes', async (size) => {
    const read = await readMultipart(post(inPieces(form, size)), { onFile: readAll })
    expect([...read.fields]).toEqual([
      ['staffCount', '12'],
      ['name', '𠮷田 﨑'],
    ])
    expect(read.files).toEqual([
      { field: 'notice', fileName: '特定健診 機関届（髙橋医院）.pdf', text: '%PDF-1.7 …' },
    ])
    expect(read).toMatchObject({ problems: [], complete: true })
  })

  it("reads what a browser's FormData writes", async () => {
    const data = new FormData()
    data.append('a', '1')
    data.append('a', '2')
    data.append('notice', new File(['x'.repeat(200_000)], '"届".png'))
    const read = await readMultipart(new Request('http://localhost/', { method: 'POST', body: data }), {
      onFile: readAll,
    })
    expect(read.fields.getAll('a')).toEqual(['1', '2'])
    expect(read.files[0]?.text).toHaveLength(200_000)
    expect(read.files[0]?.fileName).toContain('届')
  })

  it('R-ALL-2 a file input without a file is no file', async () => {
    const body = encode([
      { name: 'notice', fileName: '', type: 'application/octet-stream', value: '' },
      { name: 'staffCount', value: '3' },
    ])
    const read = await readMultipart(post(body), { onFile: readAll })
    expect(read).toMatchObject({ files: [], problems: [], complete: true })
    expect(read.fields.get('staffCount')).toBe('3')
  })

  it('R-ALL-1 keeps the first 10 000 characters of a longer field and says so', async () => {
    const body = encode([
      { name: 'exact', value: '𠮷'.repeat(10_000) },
      { name: 'longer', value: '𠮷'.repeat(10_001) },
      { name: 'huge', value: 'あ'.repeat(1_000_000) },
      { name: 'staffCount', value: '3' },
    ])
    const { fields, problems, complete } = await readMultipart(post(body), { onFile: readAll })
    expect(fields.get('exact')).toBe('𠮷'.repeat(10_000))
    expect(fields.get('longer')).toBe('𠮷'.repeat(10_000))
    expect(fields.get('huge')).toBe('あ'.repeat(10_000))
    expect(fields.get('staffCount')).toBe('3')
    expect(problems.map(({ field }) => field)).toEqual(['longer', 'huge'])
    expect(complete).toBe(true)
  })

  it('reads on when a file is not wanted, or only its beginning', async () => {
    const big = Buffer.alloc(3_000_000, 'x')
    const body = encode([
      { name: 'one', fileName: 'a', value: big },
      { name: 'two', fileName: 'b', value: big },
      { name: 'last', value: 'read' },
    ])
    const read = await readMultipart(post(inPieces(body, 65_536)), {
      onFile: async ({ field, body: bytes }) => {
        if (field === 'one') return 'unread'
        for await (const chunk of bytes) return `${chunk.length > 0}`
        return 'empty'
      },
    })
    expect(read.files).toEqual(['unread', 'true'])
    expect(read.fields.get('last')).toBe('read')
  })

  it('throws what onFile throws, after the whole form was read', async () => {
    let sent = 0
    const body = encode([{ name: 'one', fileName: 'a', value: Buffer.alloc(3_000_000) }])
    const stream = inPieces(body, 65_536).pipeThrough(
      new TransformStream({
        transform(chunk, controller) {
          sent += chunk.length
          controller.enqueue(chunk)
        },
      }),
    )
    const reading = readMultipart(post(stream), {
      onFile: async () => {
        throw new Error('refused')
      },
    })
    await expect(reading).rejects.toThrow('refused')
    expect(sent).toBe(body.length)
  })
})

describe('broken multipart forms are problems, never crashes', () => {
  async function outcome(request: Request, mostBytes?: number) {
    const read = await readMultipart(request, {
      mostBytes,
      onFile: (part) =>
        readAll(part).then(
          () => 'whole',
          () => 'cut',
        ),
    })
    return { ...read, values: Object.fromEntries(read.fields) }
  }

  it.each([
    ['no content type', post('a=b', '')],
    ['another content type', post('{}', 'application/json')],
    ['no boundary', post('x', 'multipart/form-data')],
    ['no body', post(null)],
    ['an empty body', post('')],
    ['text instead of parts', post('hello')],
  ])('R-ALL-1 %s', async (_name, request) => {
    const { problems, complete, files } = await outcome(request)
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('もう一度送信')])
    expect(complete).toBe(false)
    expect(files).toEqual([])
  })

  it.each([1, 50_000])('R-APP-4 the connection is cut inside a file (pieces of %i)', async (size) => {
    const body = encode(
      [
        { name: 'staffCount', value: '12' },
        { name: 'notice', fileName: 'a.pdf', value: '%PDF-1.7'.repeat(100) },
      ],
      '',
    ).subarray(0, -400)
    const { values, files, problems, complete } = await outcome(post(inPieces(body, size)))
    expect(values).toEqual({ staffCount: '12' })
    expect(files).toEqual(['cut'])
    expect(problems).toHaveLength(1)
    expect(complete).toBe(false)
  })

  it('R-APP-4 the stream itself fails inside a file whose reader starts late', async () => {
    const body = encode([{ name: 'notice', fileName: 'a.pdf', value: '%PDF-1.7'.repeat(100) }], '')
    let pulled = 0
    const stream = new ReadableStream({
      pull(controller) {
        if (pulled++ === 0) controller.enqueue(new Uint8Array(body.subarray(0, 300)))
        else controller.error(new Error('aborted'))
      },
    })
    const read = await readMultipart(post(stream), {
      onFile: async (part) => {
        await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
        return readAll(part).catch(() => 'cut')
      },
    })
    expect(read).toMatchObject({ files: ['cut'], complete: false })
  })

  it('stops at the most bytes', async () => {
    const body = encode([{ name: 'notice', fileName: 'a.pdf', value: Buffer.alloc(1_000_000) }])
    const { files, complete } = await outcome(post(inPieces(body, 65_536)), 500_000)
    expect({ files, complete }).toEqual({ files: ['cut'], complete: false })
  })

  it('takes no more than 200 fields', async () => {
    const body = encode(Array.from({ length: 5000 }, (_, index) => ({ name: `f${index}`, value: 'x' })))
    const { values, problems, complete } = await outcome(post(body))
    expect(Object.keys(values)).toHaveLength(200)
    expect(problems[0]?.message).toContain('数を減らして')
    expect(complete).toBe(true)
  })

  it('leaves out parts without a name and does not stumble over __proto__', async () => {
    const body = encode([
      { value: 'nameless' },
      { fileName: 'nameless.pdf', value: 'x' },
      { name: '__proto__', value: 'x' },
      { name: 'staffCount', value: '3' },
    ])
    const { fields, files } = await outcome(post(body))
    expect([...fields.keys()]).toEqual(['__proto__', 'staffCount'])
    expect(files).toEqual([])
  })
})
