import { describe, expect, it } from 'vitest'
import { memorySource } from '@/lib/test-support/memory-source'
import { compoundFile, compoundFileWithSmall, workbookStream } from '@/lib/test-support/sample-compound-file'
import { checkXls } from './check-xls'

const check = (bytes: Buffer) => checkXls(memorySource(bytes))

describe('xls', () => {
  it('R-APP-4 takes a workbook', async () => {
    expect(await check(compoundFile({ Workbook: workbookStream() }))).toBeUndefined()
    expect(
      await check(compoundFile({ Book: workbookStream({ size: 30_000 }), '\x05Summary': Buffer.alloc(9) })),
    ).toBe(undefined)
  })

  it('R-APP-4 finds passwords: of an .xls, and of an .xlsx locked by Excel', async () => {
    expect(await check(compoundFile({ Workbook: workbookStream({ locked: true }) }))).toBe(
      'PASSWORD_PROTECTED',
    )
    const locked = compoundFile({ EncryptionInfo: Buffer.alloc(200), EncryptedPackage: Buffer.alloc(9000) })
    expect(await check(locked)).toBe('PASSWORD_PROTECTED')
  })

  it('R-APP-4 reads a small workbook where Excel puts it', async () => {
    const small = (options: { locked?: boolean }) =>
      compoundFileWithSmall('Workbook', workbookStream({ size: 700, ...options }))
    expect(await check(small({}))).toBeUndefined()
    expect(await check(small({ locked: true }))).toBe('PASSWORD_PROTECTED')
  })

  it('R-APP-4 refuses other compound files and macros', async () => {
    expect(await check(compoundFile({ WordDocument: workbookStream() }))).toBe('WRONG_TYPE')
    expect(await check(compoundFile({ Workbook: workbookStream(), _VBA_PROJECT: Buffer.alloc(9) }))).toBe(
      'MACROS',
    )
  })

  it('R-APP-4 notices one cut short anywhere', async () => {
    const whole = compoundFile({ Workbook: workbookStream({ size: 20_000 }) })
    for (const length of [8, 511, 512, 1024, 1536, 4000, whole.length - 600]) {
      expect(await check(whole.subarray(0, length)), String(length)).not.toBeUndefined()
    }
  })

  it('R-APP-4 gives up on tables that run in a circle', async () => {
    const bytes = compoundFile({ Workbook: workbookStream({ size: 5000 }) })
    // The directory (sector 1) is followed by itself.
    bytes.writeUInt32LE(1, 512 + 4)
    expect(await check(bytes)).toBe('DAMAGED')
  })

  it('R-APP-4 survives any bytes behind the right beginning', async () => {
    const good = compoundFile({ Workbook: workbookStream() })
    for (let at = 24; at < 1600; at += 3) {
      const bytes = Buffer.from(good)
      bytes.fill(0xab, at, at + 4)
      await check(bytes)
    }
  })
})
