import { describe, expect, it } from 'vitest'
import { type Sending, sentChanges } from './sending'

const file = {
  id: 'f',
  field: 'notice',
  fileName: '届.pdf',
  size: 1,
  sha256: 'a'.repeat(64),
  scanResult: null,
}

function sent(answers: Sending['answers'], files: Sending['files'] = [file]): Sending {
  return { version: 1, at: new Date(0), answers, files, requests: [] }
}

describe('R-CLK-3 what changed from one sending to the next', () => {
  it('R-CLK-3 is told item by item, old and new', () => {
    const changes = sentChanges(
      sent({ verificationMethod: 'ACCOUNT', staffCount: '１０', deviceCount: '2', consent: 'on' }),
      sent({ verificationMethod: 'DOCUMENT', staffCount: '10', deviceCount: '3', consent: 'on' }),
      'DENTAL',
    )
    expect(changes.map(({ field }) => field)).toEqual(['verificationMethod', 'deviceCount'])
    expect(changes[1]).toMatchObject({ before: '2台', after: '3台' })
  })

  it('R-CLK-3 another file of the same name is a change; none at all too', () => {
    const other = { ...file, sha256: 'b'.repeat(64) }
    expect(sentChanges(sent({}), sent({}, [other]), 'MEDICAL')).toMatchObject([{ field: 'notice' }])
    expect(sentChanges(sent({}), sent({}, []), 'MEDICAL')).toMatchObject([{ after: 'なし' }])
    expect(sentChanges(sent({}), sent({}), 'MEDICAL')).toEqual([])
  })
})
