import { BadCompoundFile, type CompoundFile, type Entry, openCompoundFile } from './compound-file'
import type { Fault } from './fault'
import type { FileSource } from './file-source'

/** Record numbers of the .xls format (MS-XLS). */
const filePass = 0x2f
const beginningOfFile = [0x0809, 0x0409, 0x0209, 0x0009]

/** An .xls is a compound file with a workbook; a compound file with EncryptedPackage is a locked .xlsx. */
export async function checkXls(file: FileSource): Promise<Fault | undefined> {
  try {
    const compound = await openCompoundFile(file)
    return await checkEntries(compound, await compound.entries())
  } catch (error) {
    if (error instanceof BadCompoundFile) return 'DAMAGED'
    throw error
  }
}

async function checkEntries(compound: CompoundFile, entries: Entry[]): Promise<Fault | undefined> {
  const has = (...names: string[]) => entries.find(({ name }) => names.includes(name))
  if (has('EncryptedPackage')) return 'PASSWORD_PROTECTED'
  const workbook = has('Workbook', 'Book')
  if (!workbook?.isStream) return 'WRONG_TYPE'
  if (has('_VBA_PROJECT_CUR', '_VBA_PROJECT')) return 'MACROS'
  const start = await beginning(compound, workbook, entries)
  if (!start || !beginningOfFile.includes(start.readUInt16LE(0))) return 'DAMAGED'
  return isLocked(start) ? 'PASSWORD_PROTECTED' : undefined
}

/** The first sector of the workbook, after its whole chain was found to lie inside the file. */
async function beginning(
  compound: CompoundFile,
  workbook: Entry,
  entries: Entry[],
): Promise<Buffer | undefined> {
  if (workbook.size < compound.miniCutoff) return smallBeginning(compound, workbook, entries)
  let sectors = 0
  let last = workbook.start
  for await (const number of compound.chain(workbook.start)) {
    sectors++
    last = number
  }
  if (sectors * compound.sectorSize < workbook.size) return undefined
  await compound.sector(last)
  return compound.sector(workbook.start)
}

/** Streams below 4 096 bytes lie in pieces of 64 bytes inside the root's stream. */
async function smallBeginning(
  { chain, sector, sectorSize }: CompoundFile,
  { start }: Entry,
  entries: Entry[],
) {
  const root = entries.find(({ isRoot }) => isRoot)
  const offset = start * 64
  let skip = Math.floor(offset / sectorSize)
  if (!root) return undefined
  for await (const number of chain(root.start)) {
    if (skip-- > 0) continue
    const piece = (await sector(number)).subarray(offset % sectorSize, (offset % sectorSize) + 64)
    return piece.length < 4 ? undefined : piece
  }
}

/** A workbook with a password says so in one of its first records. */
function isLocked(start: Buffer): boolean {
  for (let at = 0; at + 4 <= start.length; at += 4 + start.readUInt16LE(at + 2)) {
    if (start.readUInt16LE(at) === filePass) return true
  }
  return false
}
