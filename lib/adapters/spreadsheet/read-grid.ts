import { open, stat } from 'node:fs/promises'
import { UnreadableFile } from '@/lib/adapters/csv/text-file'
import { type Grid, gridSentences, mostGridBytes } from '@/lib/domain/bulk-filing/grid'
import { readCsvGrid } from './read-csv-grid'
import { type OwnSheets, readXlsxGrid } from './read-xlsx-grid'

/**
 * A list as .xlsx or .csv; by its content, not by its name.
 * @throws UnreadableFile with a sentence that says what to do.
 */
export async function readGrid(path: string, ownSheets: OwnSheets): Promise<Grid> {
  const { size } = await stat(path)
  if (size > mostGridBytes) throw new UnreadableFile(gridSentences.TOO_BIG)
  const head = await firstBytes(path, size)
  const is = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte)
  if (is(0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableFile(gridSentences.OLD_EXCEL)
  if (is(0x1f, 0x8b)) throw new UnreadableFile(gridSentences.PACKED)
  const grid = is(0x50, 0x4b) ? await readXlsxGrid(path, ownSheets) : await readText(path, head)
  if (grid.rows.length === 0) throw new UnreadableFile(gridSentences.EMPTY)
  return grid
}

function readText(path: string, head: Buffer): Promise<Grid> {
  // No text file holds a NUL; a PDF or a picture soon does, and so does Excel's 「Unicodeテキスト」.
  if (head.includes(0) || head.subarray(0, 5).toString('latin1') === '%PDF-') {
    throw new UnreadableFile(gridSentences.NOT_A_LIST)
  }
  return readCsvGrid(path)
}

async function firstBytes(path: string, size: number): Promise<Buffer> {
  const handle = await open(path)
  try {
    const { buffer } = await handle.read(Buffer.alloc(Math.min(size, 4096)), 0)
    return buffer
  } finally {
    await handle.close()
  }
}
