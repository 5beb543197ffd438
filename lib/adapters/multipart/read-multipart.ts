import { Busboy, type BusboyInstance } from '@fastify/busboy'
import { rawBody } from '@/lib/adapters/raw-body'
import { drainLimit, incoming } from '@/lib/adapters/storage/incoming'
import type { Bytes } from '@/lib/adapters/storage/store'
import type { Problem } from '@/lib/domain/problem'
import { passFilesTo } from './pass-files'
import { takeFields } from './take-fields'

export type FilePart = { field: string; fileName: string; body: Bytes }

export type MultipartForm<T> = {
  /** The text fields only, each at most 10 000 characters. */
  fields: FormData
  /** What `onFile` answered, in the order of the files. A file input without a file is no file. */
  files: T[]
  problems: Problem[]
  /** False when the sender broke off or never stopped: answer with `connection: close`. */
  complete: boolean
}

type Options<T> = {
  /** Gets each file as it arrives. Whatever it leaves unread is read and thrown away. */
  onFile: (part: FilePart) => Promise<T>
  mostBytes?: number
}

/** A form has a handful of fields; thousands are an attack on memory. */
const limits = {
  fields: 200,
  files: 20,
  parts: 220,
  headerPairs: 20,
  headerSize: 16 * 1024,
  fieldSize: 40_004,
}

const messages = {
  BROKEN_OFF:
    '送信の途中で通信が切れたため、すべてを受け取れませんでした。通信の状態を確認して、もう一度送信してください。',
  TOO_MANY_PARTS:
    '一度に送信できる項目またはファイルの数を超えました。数を減らして、もう一度送信してください。',
}

/**
 * Reads a posted form in one pass, files streaming through (R-APP-4, R-ALL-2).
 * What is wrong with the form comes back as problems beside everything that could be read (R-ALL-1);
 * only what `onFile` throws is thrown, after the whole body has been read.
 */
export async function readMultipart<T>(request: Request, options: Options<T>): Promise<MultipartForm<T>> {
  const body = incoming(rawBody(request), options.mostBytes ?? drainLimit)
  const fields = new FormData()
  const problems: Problem[] = []
  const parser = openParser(request)
  if (!parser) {
    await body.drain()
    return { fields, files: [], problems: [brokenOff()], complete: false }
  }
  takeFields(parser, fields, problems)
  reportLimits(parser, problems)
  const passing = passFilesTo(parser, options.onFile)
  const complete = await feed(parser, body.upTo(options.mostBytes ?? drainLimit))
  if (!complete) {
    problems.push(brokenOff())
    passing.breakOff()
    await body.drain()
  }
  return { fields, files: await passing.results(), problems, complete }
}

function openParser(request: Request): BusboyInstance | undefined {
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\b/i.test(type)) return undefined
  try {
    return new Busboy({
      headers: { 'content-type': type },
      limits,
      // An input without a file arrives as a part with an empty file name; parts without one are text.
      isPartAFile: (_field, _type, fileName) => fileName !== undefined,
    })
  } catch {
    return undefined
  }
}

/** True when the form came to its proper end. The parser's own back pressure holds the sender back. */
async function feed(parser: BusboyInstance, bytes: Bytes): Promise<boolean> {
  const end = new Promise<void>((resolve, reject) => {
    parser.on('finish', resolve)
    parser.on('error', reject)
  })
  try {
    for await (const chunk of bytes) await Promise.race([written(parser, chunk), end])
    parser.end()
    await end
    return true
  } catch {
    // The promise of the end may be rejected again behind us.
    end.catch(() => undefined)
    return false
  }
}

function written(parser: BusboyInstance, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    parser.write(chunk, () => resolve())
  })
}

function reportLimits(parser: BusboyInstance, problems: Problem[]): void {
  const report = () => problems.push({ field: '', message: messages.TOO_MANY_PARTS })
  parser.once('partsLimit', report)
  parser.once('fieldsLimit', report)
  parser.once('filesLimit', report)
}

function brokenOff(): Problem {
  return { field: '', message: messages.BROKEN_OFF }
}
