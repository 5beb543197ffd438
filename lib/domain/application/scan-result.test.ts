import { expect, it } from 'vitest'
import { scanSentence } from './scan-result'

it('R-APP-7 the scan result says what looked at the file, and claims no scanner that there was not', () => {
  expect(scanSentence('structure+clamd 1.4.6/27460')).toContain('ウイルスの検査、ClamAV 1.4.6/27460')
  for (const other of ['structure', null]) expect(scanSentence(other)).not.toContain('ウイルス')
})
