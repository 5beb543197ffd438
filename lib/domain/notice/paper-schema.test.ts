import { describe, expect, it } from 'vitest'
import { insurerKey, readPaperArrival } from './paper-schema'

const right = { kind: 'ABOLITION', arrivedOn: '令和8年11月20日', insurerNumber: '138016' }
const fields = (change: object, known: string | null = '00138016') =>
  readPaperArrival({ ...right, ...change }, '2026-11-20', known).problems.map(({ field }) => field)

describe('R-INS-11 a posted notice', () => {
  it('arrives today or earlier', () => {
    expect(readPaperArrival(right, '2026-11-20', '00138016').arrival).toEqual({
      kind: 'ABOLITION',
      arrivedOn: '2026-11-20',
      insurerNumber: '138016',
    })
    expect(fields({ arrivedOn: '2026-11-21' })).toEqual(['arrivedOn'])
    expect(fields({ arrivedOn: '2025-12-31' })).toEqual([])
    expect(fields({ arrivedOn: '2026-02-30' })).toEqual(['arrivedOn'])
  })

  it('says at each box what is wrong', () => {
    expect(readPaperArrival({}, '2026-11-20', null).problems).toHaveLength(3)
    expect(fields({ kind: 'OTHER' })).toEqual(['kind'])
    expect(fields({}, null)).toEqual(['insurerNumber'])
    expect(fields({ insurerNumber: '138017' }, null)).toEqual(['insurerNumber'])
  })

  it('finds 6 and 8 digits as one insurer', () => {
    expect(insurerKey('１３８０１６')).toBe('00138016')
    expect(insurerKey('00138016')).toBe('00138016')
    expect(insurerKey('x')).toBeUndefined()
  })
})
