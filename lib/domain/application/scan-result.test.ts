import { expect, it } from 'vitest'
import { scanName, scanSentence } from './scan-result'

it('R-APP-7 the scan result says what looked at the file, and claims no scanner that there was not', () => {
  expect(scanSentence('structure+clamd 1.4.6/27460')).toContain('ウイルスの検査、ClamAV 1.4.6/27460')
  for (const other of ['structure', null]) expect(scanSentence(other)).not.toContain('ウイルス')
})

it('R-CLK-3 the clerk reads what looked at a file, and by which signatures', () => {
  expect(scanName('structure+clamd 1.4.6/27460')).toBe('構造の検査とウイルス検査（署名 ClamAV 1.4.6/27460）')
  for (const other of ['structure', null]) expect(scanName(other)).toBe('構造の検査')
})
