import { describe, expect, it } from 'vitest'
import { changesSince } from './changes-since'
import type { Sending } from './sending'

const file = {
  id: '1',
  field: 'notice',
  fileName: '届.pdf',
  size: 1,
  sha256: 'a'.repeat(64),
  scanResult: null,
}
const sending = (version: number, staffCount: string, sha256 = file.sha256): Sending => ({
  version,
  at: new Date('2026-11-20T12:00:00+09:00'),
  answers: { staffCount, deviceCount: '2' },
  files: [{ ...file, sha256 }],
  requests: [],
})
const found = {
  version: 5,
  status: 'RESUBMITTED' as const,
  facility: { kind: 'MEDICAL' as const },
  sendings: [sending(2, '10'), sending(5, '12', 'b'.repeat(64))],
  events: [
    { id: 3, version: 5, toStatus: 'RESUBMITTED' as const },
    { id: 2, version: 3, toStatus: 'SENT_BACK' as const },
    { id: 1, version: 2, toStatus: 'SUBMITTED' as const },
    { id: 0, version: null, toStatus: 'DRAFT' as const },
  ],
}
const labels = (seen: number) => changesSince(found, seen)?.changes.map(({ label }) => label)

describe('R-CLK-2 what changed since a version was seen', () => {
  it('R-CLK-2 status, answers and files, old → new, and what was done', () => {
    const since = changesSince(found, 2)
    expect(since?.changes.map(({ before, after }) => [before, after])).toEqual([
      ['審査待ち', '再提出'],
      ['10人', '12人'],
      [expect.stringContaining('aaaaaaaa'), expect.stringContaining('bbbbbbbb')],
    ])
    expect(since?.events.map(({ id }) => id)).toEqual([3, 2])
  })

  it.each([
    [3, 3],
    [4, 3],
    [5, 0],
  ])('R-CLK-2 since version %i: %i', (seen, count) => {
    expect(labels(seen)).toHaveLength(count)
  })

  it.each([0, -1, 6, 999, 1.5, Number.NaN])('R-CLK-2 nobody has seen version %s', (seen) => {
    expect(changesSince(found, seen)).toBeNull()
  })
})
