import { describe, expect, it } from 'vitest'
import { memorySource } from '@/lib/test-support/memory-source'
import { compoundFile, workbookStream } from '@/lib/test-support/sample-compound-file'
import { samplePdf, samplePng, sampleXlsx } from '@/lib/test-support/sample-files'
import { checkFile } from './check-file'

const check = (bytes: Buffer) => checkFile(memorySource(bytes))

const executable = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(3000)])
const jpeg = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.alloc(3000),
])

describe('a file by its content', () => {
  it('R-APP-4 PDF, PNG and both kinds of Excel are taken', async () => {
    expect(await check(await samplePdf())).toEqual({ ok: true, fileType: 'pdf' })
    expect(await check(samplePng())).toEqual({ ok: true, fileType: 'png' })
    expect(await check(sampleXlsx())).toEqual({ ok: true, fileType: 'xlsx' })
    expect(await check(compoundFile({ Workbook: workbookStream() }))).toEqual({ ok: true, fileType: 'xls' })
  })

  it.each([
    ['no bytes', Buffer.alloc(0), 'EMPTY'],
    ['an .exe', executable, 'WRONG_TYPE'],
    ['a JPEG', jpeg, 'WRONG_TYPE'],
    ['text', Buffer.from('特定健診・特定保健指導機関届'), 'WRONG_TYPE'],
    ['an .exe with a PDF behind it', Buffer.concat([executable, Buffer.from('%PDF-1.7')]), 'WRONG_TYPE'],
    ['one byte', Buffer.from('%'), 'WRONG_TYPE'],
    ['the first line of a PDF', Buffer.from('%PDF-1.7\n'), 'DAMAGED'],
    ['the first bytes of a PNG', samplePng().subarray(0, 8), 'DAMAGED'],
    ['the first bytes of an .xlsx', sampleXlsx().subarray(0, 60), 'DAMAGED'],
    ['the first bytes of an .xls', compoundFile({}).subarray(0, 100), 'DAMAGED'],
    ['a locked .xls', compoundFile({ Workbook: workbookStream({ locked: true }) }), 'PASSWORD_PROTECTED'],
    ['macros', sampleXlsx({ 'xl/vbaProject.bin': 'x' }), 'MACROS'],
  ])('R-APP-4 %s: refused', async (_name, bytes, refusal) => {
    expect(await check(bytes)).toEqual({ ok: false, refusal })
  })
})
