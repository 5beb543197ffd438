import { describe, expect, it } from 'vitest'
import {
  type FacilityKind,
  facilityKindFacts,
  facilityKindLabel,
  facilityKindOfCsvWord,
  facilityKinds,
  hasRegistrationSymbol,
  isFacilityKind,
  type Portal,
  portalOf,
} from '@/lib/domain/facility/kind'

describe('facility kinds', () => {
  it.each<[FacilityKind, Portal, string, string | null]>([
    ['MEDICAL', 'medical', '1', 'medical'],
    ['DENTAL', 'treatment', '3', 'dental'],
    ['PHARMACY', 'treatment', '4', 'pharmacy'],
    ['NON_INSURANCE', 'treatment', '2', 'non_insurance'],
    ['JUDO', 'treatment', '7', 'judo'],
    ['ACUPUNCTURE', 'treatment', '8', 'acupuncture'],
    ['EXEMPT', 'medical', '1', 'exempt'],
    ['INSURER', 'treatment', '9', null],
  ])('R-SITE-1 %s is served by the %s portal', (kind, portal, kindDigit, csvWord) => {
    expect(portalOf(kind)).toBe(portal)
    expect(facilityKindFacts[kind].kindDigit).toBe(kindDigit)
    expect(csvWord === null || facilityKindOfCsvWord(csvWord) === kind).toBe(true)
  })

  it('R-REG-1 labels are the words of the notice and differ', () => {
    expect(facilityKindLabel('MEDICAL')).toBe('保険医療機関（医科）')
    expect(facilityKindLabel('EXEMPT')).toBe('義務化対象外施設')
    expect(new Set(facilityKinds.map(facilityKindLabel)).size).toBe(facilityKinds.length)
  })

  it.each([
    ['NON-INSURANCE', 'NON_INSURANCE'],
    [' Medical ', 'MEDICAL'],
    ['ｄｅｎｔａｌ', 'DENTAL'],
    ['insurer', undefined],
    ['', undefined],
    ['MEDICALS', undefined],
  ])('CSV word %j is %s', (word, kind) => {
    expect(facilityKindOfCsvWord(word)).toBe(kind)
  })

  it('D-8 only 施術所 have a 登録記号番号', () => {
    expect(facilityKinds.filter(hasRegistrationSymbol)).toEqual(['JUDO', 'ACUPUNCTURE'])
  })

  it.each(['medical', '', undefined, 'CLINIC'])('%s is no kind', (value) => {
    expect(isFacilityKind(value)).toBe(false)
  })
})
