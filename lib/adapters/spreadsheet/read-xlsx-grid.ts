import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { readXlsx, type Sheet } from 'hucre/xlsx'
import { UnreadableFile } from '@/lib/adapters/csv/text-file'
import { checkXlsx } from '@/lib/adapters/file-check/check-xlsx'
import type { Fault } from '@/lib/adapters/file-check/fault'
import type { FileSource } from '@/lib/adapters/file-check/file-source'
import {
  belowNote,
  columnLetter,
  type Grid,
  gridSentences,
  lastGridLine,
  mostGridColumns,
  mostGridRows,
  otherSheetsNote,
} from '@/lib/domain/bulk-filing/grid'
import { gridRow } from './sheet-cells'

/** The reader takes all of a sheet into memory, so that it may unpack to no more than this. */
const mostInflated = 120 * 1024 * 1024

const sentences: Record<Fault, string> = {
  DAMAGED: gridSentences.DAMAGED,
  WRONG_TYPE: gridSentences.NOT_A_LIST,
  PASSWORD_PROTECTED: gridSentences.OLD_EXCEL,
  BOMB: gridSentences.BOMB,
  TOO_MANY_PIXELS: gridSentences.DAMAGED,
  ACTIVE_CONTENT:
    'Excelファイルの中にプログラムや別のファイルが埋め込まれています。埋め込みを取り除いて保存し直してください。',
  MACROS: gridSentences.MACROS,
}

/** The names our template gives: to the sheet to be read, and to those that hold only words. */
export type OwnSheets = { read: readonly string[]; words: readonly string[] }

/** The sheet named as in our template, or else the first that can be seen. @throws UnreadableFile */
export async function readXlsxGrid(path: string, ownSheets: OwnSheets): Promise<Grid> {
  const fault = await checkXlsx(await localFile(path), mostInflated)
  if (fault) throw new UnreadableFile(sentences[fault])
  try {
    return await readChecked(await readFile(path), ownSheets)
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    // Whatever the reader stumbles over is the file's fault: its structure was made by somebody else.
    throw new UnreadableFile(gridSentences.DAMAGED)
  }
}

async function readChecked(bytes: Buffer, ownSheets: OwnSheets): Promise<Grid> {
  const visible: { name: string; index: number }[] = []
  await readXlsx(bytes, {
    sheets: ({ name, index, hidden, veryHidden }) => {
      if (!hidden && !veryHidden) visible.push({ name, index })
      return false
    },
  })
  const filled = visible.filter(({ name }) => !ownSheets.words.includes(name))
  const chosen = visible.find(({ name }) => ownSheets.read.includes(name)) ?? filled[0]
  if (!chosen) throw new UnreadableFile(gridSentences.NO_SHEET)
  const range = `A1:${columnLetter(mostGridColumns - 1)}${lastGridLine + 1}`
  const { sheets } = await readXlsx(bytes, { sheets: [chosen.index], range })
  const [sheet] = sheets
  if (!sheet) throw new UnreadableFile(gridSentences.NO_SHEET)
  const others = filled.filter(({ name }) => name !== chosen.name).map(({ name }) => name)
  const notes = others.length > 0 ? [otherSheetsNote(chosen.name, others)] : []
  return gridOf(sheet, notes)
}

function gridOf(sheet: Sheet, notes: string[]): Grid {
  const rows = sheet.rows
    .map((values, index) => gridRow(sheet, index, values))
    .filter(({ cells, faults }) => faults !== undefined || cells.some((cell) => cell !== ''))
  const read = rows.filter(({ line }) => line <= lastGridLine)
  if (read.length > mostGridRows) throw new UnreadableFile(gridSentences.TOO_MANY_ROWS)
  return { rows: read, notes: read.length < rows.length ? [...notes, belowNote(lastGridLine)] : notes }
}

async function localFile(path: string): Promise<FileSource> {
  const { size } = await stat(path)
  return {
    size,
    async read(start, length) {
      const handle = await open(path)
      try {
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, start)
        return buffer.subarray(0, bytesRead)
      } finally {
        await handle.close()
      }
    },
    stream: async () => createReadStream(path),
  }
}
