import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

export type TextEncoding = 'utf-8' | 'shift_jis'

/** Small pieces die young: with 256 KiB the heap of a million rows grew by 180 MB, with this by 80. */
const PIECE = 32 * 1024

/** What one look through the whole file tells: nothing of it is kept in memory. */
export type TextFile = {
  path: string
  /** shift_jis is CP932 here: the WHATWG decoder knows the extensions of Windows and 外字. */
  encoding: TextEncoding
  /** Of the file as it lies there, packed or not. */
  sha256: string
  /** Unpacked. */
  bytes: number
}

/** The file cannot be read as text at all; the sentence says why and what to do. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile'
}

/** @throws UnreadableFile */
export async function inspectTextFile(path: string): Promise<TextFile> {
  return inWords(path, async () => {
    const sha256 = createHash('sha256')
    const utf8 = new TextDecoder('utf-8', { fatal: true })
    let isUtf8 = true
    let bytes = 0
    for await (const chunk of await openBytes(path, (raw) => sha256.update(raw))) {
      bytes += chunk.length
      isUtf8 &&= decodes(utf8, chunk)
    }
    if (isUtf8) isUtf8 = decodes(utf8)
    return { path, encoding: isUtf8 ? 'utf-8' : 'shift_jis', sha256: sha256.digest('hex'), bytes }
  })
}

/**
 * The text in pieces, without a byte order mark.
 * @param onBytes hears how far the reading has come, in unpacked bytes.
 */
export async function* readText(file: TextFile, onBytes?: (read: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder(file.encoding, { fatal: true })
  let read = 0
  for await (const chunk of await openBytes(file.path)) {
    yield decodePart(decoder, chunk)
    read += chunk.length
    onBytes?.(read)
  }
  yield decodePart(decoder)
}

async function openBytes(path: string, onRaw?: (raw: Buffer) => void): Promise<AsyncIterable<Buffer>> {
  const packed = await isGzip(path)
  const raw = createReadStream(path, { highWaterMark: PIECE })
  if (onRaw) raw.on('data', (chunk) => onRaw(chunk as Buffer))
  return packed ? unpack(raw) : (raw as AsyncIterable<Buffer>)
}

/** By content, not by name: what a browser has unpacked on the way may still be called .gz. */
async function isGzip(path: string): Promise<boolean> {
  const handle = await open(path)
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await handle.close()
  }
}

function unpack(raw: Readable): AsyncIterable<Buffer> {
  const gunzip = createGunzip({ chunkSize: PIECE })
  raw.on('error', (error) => gunzip.destroy(error))
  gunzip.on('close', () => raw.destroy())
  return raw.pipe(gunzip) as AsyncIterable<Buffer>
}

function decodes(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    if (chunk) decoder.decode(chunk, { stream: true })
    else decoder.decode()
    return true
  } catch {
    return false
  }
}

function decodePart(decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch {
    throw new UnreadableFile(
      '文字コードがUTF-8でもCP932（Shift_JIS）でもありません。UTF-8で保存し直してください。',
    )
  }
}

const sentences: Record<string, (path: string) => string> = {
  ENOENT: (path) => `ファイル「${path}」が見つかりません。場所と名前を確認してください。`,
  EISDIR: (path) => `「${path}」はフォルダーです。CSVファイルを指定してください。`,
  EACCES: (path) => `ファイル「${path}」を読む権限がありません。`,
}

const broken = 'gzファイルが壊れているため、最後まで読めませんでした。入手し直してください。'

async function inWords<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (code.startsWith('Z_')) throw new UnreadableFile(broken)
    const sentence = sentences[code]
    if (sentence) throw new UnreadableFile(sentence(path))
    throw error
  }
}
