import type { BusboyFileStream, BusboyInstance } from '@fastify/busboy'
import type { Bytes } from '@/lib/adapters/storage/store'

type OnFile<T> = (part: { field: string; fileName: string; body: Bytes }) => Promise<T>

/** Hands every file part on while it arrives. The parser waits until a file has been read to its end. */
export function passFilesTo<T>(parser: BusboyInstance, onFile: OnFile<T>) {
  const running: Promise<T>[] = []
  let open: BusboyFileStream | undefined
  parser.on('file', (field: string | undefined, stream, fileName) => {
    open = stream
    // The parser only emits the error; a reader that starts later would wait for ever.
    stream.on('error', (error) => stream.destroy(error))
    if (field === undefined || fileName === '') stream.resume()
    else start(pass({ field, fileName, stream }, onFile))
  })
  function start(file: Promise<T>) {
    // It may fail long before anybody asks for the results.
    file.catch(() => undefined)
    running.push(file)
  }
  return {
    breakOff: () => open?.destroy(new Error('The sender broke off')),
    results: () => allOf(running),
  }
}

async function pass<T>(
  { field, fileName, stream }: { field: string; fileName: string; stream: BusboyFileStream },
  onFile: OnFile<T>,
): Promise<T> {
  try {
    return await onFile({ field, fileName, body: stream.iterator({ destroyOnReturn: false }) })
  } finally {
    stream.resume()
  }
}

/** Waits for all before it throws, so that no upload goes on behind an answer already given. */
async function allOf<T>(running: Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(running)
  const failed = settled.find((outcome) => outcome.status === 'rejected')
  if (failed) throw failed.reason
  return settled.filter((outcome) => outcome.status === 'fulfilled').map(({ value }) => value)
}
