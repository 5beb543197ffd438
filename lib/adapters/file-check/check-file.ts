import { type UploadRefusal, type UploadType, uploadSizeRefusal } from '@/lib/domain/application/upload-rule'
import { checkPdf } from './check-pdf'
import { checkPng } from './check-png'
import { checkXls } from './check-xls'
import { checkXlsx } from './check-xlsx'
import { detectFormat, type Format } from './detect-type'
import type { Fault } from './fault'
import type { FileSource } from './file-source'

export type FileCheck = { ok: true; fileType: UploadType } | { ok: false; refusal: UploadRefusal }

type Check = { fileType: UploadType; check: (file: FileSource) => Promise<Fault | undefined> }

const checks: Record<Format, Check> = {
  pdf: { fileType: 'pdf', check: checkPdf },
  png: { fileType: 'png', check: checkPng },
  zip: { fileType: 'xlsx', check: checkXlsx },
  'compound-file': { fileType: 'xls', check: checkXls },
}

/** The sentences (R-APP-4) are for people: to them a bomb is a damaged file. */
const refusals: Record<Fault, UploadRefusal> = {
  DAMAGED: 'DAMAGED',
  WRONG_TYPE: 'WRONG_TYPE',
  PASSWORD_PROTECTED: 'PASSWORD_PROTECTED',
  BOMB: 'DAMAGED',
  TOO_MANY_PIXELS: 'TOO_MANY_PIXELS',
  MACROS: 'MACROS',
  ACTIVE_CONTENT: 'ACTIVE_CONTENT',
}

/** Is it one of the four kinds of file, whole and harmless in its structure? Its name is not asked (R-APP-4). */
export async function checkFile(file: FileSource): Promise<FileCheck> {
  const refusal = uploadSizeRefusal(file.size)
  if (refusal) return { ok: false, refusal }
  const format = await detectFormat(file)
  if (!format) return { ok: false, refusal: 'WRONG_TYPE' }
  const { fileType, check } = checks[format]
  const fault = await check(file)
  return fault ? { ok: false, refusal: refusals[fault] } : { ok: true, fileType }
}
