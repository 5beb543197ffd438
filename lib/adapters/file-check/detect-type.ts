import { fileTypeFromBuffer } from 'file-type'
import type { FileSource } from './file-source'

export type Format = 'pdf' | 'png' | 'zip' | 'compound-file'

/** What file-type calls the formats we take: an animated PNG is a PNG, an Illustrator file a PDF, an .xls a CFB. */
const formatOf: Record<string, Format> = {
  pdf: 'pdf',
  ai: 'pdf',
  png: 'png',
  apng: 'png',
  zip: 'zip',
  xlsx: 'zip',
  cfb: 'compound-file',
}

/** file-type says nothing about a file that is cut short; its first bytes still tell what it was to be. */
const magic: [Format, string][] = [
  ['pdf', '255044462d'],
  ['png', '89504e470d0a1a0a'],
  ['zip', '504b0304'],
  ['compound-file', 'd0cf11e0a1b11ae1'],
]

/** By content, never by name (R-APP-4). undefined: none of the formats taken. */
export async function detectFormat(file: FileSource): Promise<Format | undefined> {
  const head = await file.read(0, 4100)
  const type = await fileTypeFromBuffer(head)
  if (type) return formatOf[type.ext]
  const hex = head.subarray(0, 8).toString('hex')
  return magic.find(([, start]) => hex.startsWith(start))?.[0]
}
