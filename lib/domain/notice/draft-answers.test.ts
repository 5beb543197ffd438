import { describe, expect, it } from 'vitest'
import { draftAnswers } from './draft-answers'

describe('R-INS-9 the boxes of a draft', () => {
  it('R-INS-9 hold what can be read of what was typed', () => {
    expect(
      draftAnswers('INTRODUCTION', {
        filedOn: '令和8年11月20日',
        kindCheckup: 'on',
        name: '　髙﨑健康保険組合 ',
        postalCode: '１０５-０００４',
        insurerNumber: '０６１３９４６３',
      }),
    ).toMatchObject({
      ...{ filedOn: '2026-11-20', checkup: true, guidance: false, name: '髙﨑健康保険組合' },
      ...{ postalCode: '1050004', insurerNumber: '06139463', address: '' },
    })
  })

  it('R-INS-9 stay blank for what they have no room for', () => {
    expect(
      draftAnswers('ABOLITION', {
        filedOn: 'きょう',
        postalCode: '10500041',
        insurerNumber: '123456789',
        code: '12345678901',
        abolishedOn: '2026-02-30',
        reason: 'あ'.repeat(10_000),
      }),
    ).toMatchObject({
      ...{ filedOn: undefined, postalCode: '', insurerNumber: '', code: '', abolishedOn: undefined },
      ...{ reason: 'あ'.repeat(240), representative: undefined },
    })
  })
})
