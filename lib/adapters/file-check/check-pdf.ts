import type { Fault } from './fault'
import type { FileSource } from './file-source'
import { checkPdfContent } from './pdf-content'

/** How much of the file is searched for the trailer: the table of 500 000 objects fits. */
const longestTable = 10 * 1024 * 1024
const step = 64 * 1024

/** The frame of a PDF, then what is in it. Nothing is held, so a hostile file costs no more than a good one. */
export async function checkPdf(file: FileSource): Promise<Fault | undefined> {
  return (await checkFrame(file)) ?? checkPdfContent(file)
}

/** Its header, the pointer at its end, and the trailer that this leads to. */
async function checkFrame(file: FileSource): Promise<Fault | undefined> {
  const head = await file.read(0, 8)
  if (!/^%PDF-\d/.test(head.toString('latin1'))) return 'DAMAGED'
  const table = await tableOffset(file)
  if (table === undefined) return 'DAMAGED'
  const trailer = await trailerAt(file, table)
  if (!trailer?.includes('/Root')) return 'DAMAGED'
  if (/\/Encrypt(?![A-Za-z])/.test(trailer)) return 'PASSWORD_PROTECTED'
}

/** Only padding may follow %%EOF: what hides another file behind a PDF is no PDF we take. */
async function tableOffset(file: FileSource): Promise<number | undefined> {
  const length = Math.min(file.size, 2048)
  const tail = (await file.read(file.size - length, length)).toString('latin1')
  const found = /startxref\s+(\d{1,10})\s+%%EOF[\s\0]*$/.exec(tail)
  const offset = Number(found?.[1] ?? 0)
  return offset > 0 && offset < file.size ? offset : undefined
}

/** The dictionary of the newest trailer, which every later change of the file has to repeat. */
async function trailerAt(file: FileSource, offset: number): Promise<string | undefined> {
  // Some writers miss the place by a line end.
  const start = Math.max(0, offset - 4)
  const text = (await file.read(start, step)).toString('latin1')
  const found = /^.{0,8}?(?:(xref)\s|\d{1,10}\s+\d{1,5}\s+obj\b)/s.exec(text)
  if (!found) return undefined
  if (found[1]) return trailerAfter(file, start)
  const end = text.indexOf('stream', found[0].length)
  const dictionary = end < 0 ? '' : text.slice(0, end)
  return dictionary.includes('/XRef') ? dictionary : undefined
}

async function trailerAfter(file: FileSource, start: number): Promise<string | undefined> {
  const end = Math.min(file.size, start + longestTable)
  for (let at = start; at < end; at += step) {
    const text = (await file.read(at, step + 'trailer'.length)).toString('latin1')
    const found = text.indexOf('trailer')
    if (found >= 0) return dictionaryAt(file, at + found)
  }
  return undefined
}

async function dictionaryAt(file: FileSource, at: number): Promise<string> {
  const text = (await file.read(at, 4096)).toString('latin1')
  const end = text.indexOf('startxref')
  return end < 0 ? text : text.slice(0, end)
}
