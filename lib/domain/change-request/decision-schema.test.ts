import { describe, expect, it } from 'vitest'
import { changeDecisionSchema } from './decision-schema'
import { readChangeValues } from './fields'

const id = '019377d2-0000-7000-8000-000000000000'
const messages = (typed: object) =>
  changeDecisionSchema.safeParse({ id, ...typed }).error?.issues.map(({ message }) => message)

describe('R-INS-14 the decision about a change', () => {
  it('needs a reason where it is refused', () => {
    expect(messages({ decision: 'refuse', comment: ' \n' })).toEqual(['却下する理由を入力してください。'])
    expect(messages({ decision: 'refuse', comment: '証明書と異なる。' })).toBeUndefined()
    expect(messages({ decision: 'accept' })).toBeUndefined()
  })

  it('counts what is written', () => {
    expect(messages({ decision: 'accept', comment: 'あ'.repeat(301) })?.[0]).toContain('現在301文字')
  })

  it('touches the master only where a change may', () => {
    expect(readChangeValues({ name: '髙﨑健保', code: '06139463', closedAt: null, phone: 3 })).toEqual({
      name: '髙﨑健保',
    })
    expect(readChangeValues(null)).toEqual({})
  })
})
