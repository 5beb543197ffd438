import { describe, expect, it } from 'vitest'
import { facilityCodeProblem, normaliseFacilityCode } from '@/lib/domain/facility/code'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import { writtenVariants } from '@/lib/domain/text/written-variants.fixture'

const sevenDigits = '機関コードは7桁の数字で入力してください。'
const symbol = '登録記号番号は12文字以内の英数字で入力してください。ハイフンは不要です。'
const insurer = '保険者番号は8桁（国民健康保険は6桁）、機関コードは7桁の数字で入力してください。'

describe('機関コード', () => {
  it.each<[FacilityKind, string, string]>([
    ['MEDICAL', '０２７-０７５１', '0270751'],
    ['EXEMPT', '0270751', '0270751'],
    ['NON_INSURANCE', ' 0000001', '0000001'],
    ['JUDO', 'ab-1312345-0-0', 'AB131234500'],
    ['ACUPUNCTURE', '1', '1'],
    ['INSURER', '138016', '00138016'],
    ['INSURER', '00138016', '00138016'],
    ['INSURER', '01130012', '01130012'],
    ['INSURER', '0000014', '0000014'],
  ])('D-7 %s %j is kept as %s', (kind, typed, code) => {
    expect(normaliseFacilityCode(kind, typed)).toBe(code)
    expect(facilityCodeProblem(kind, typed)).toBeUndefined()
    expect(normaliseFacilityCode(kind, code)).toBe(code)
  })

  it.each<[FacilityKind, string, string]>([
    ['MEDICAL', '', '機関コードを入力してください。'],
    ['MEDICAL', '　', '機関コードを入力してください。'],
    ['MEDICAL', '027075', sevenDigits],
    ['MEDICAL', '02707511', sevenDigits],
    ['MEDICAL', '1310270751', sevenDigits],
    ['MEDICAL', '027075A', sevenDigits],
    ['PHARMACY', '027075😀', sevenDigits],
    ['DENTAL', '027075\uE38B', sevenDigits],
    ['JUDO', '', '登録記号番号を入力してください。'],
    ['JUDO', '1234567890123', symbol],
    ['ACUPUNCTURE', '第12号', symbol],
    ['INSURER', '', '保険者番号または機関コードを入力してください。'],
    ['INSURER', '12345', insurer],
    ['INSURER', '123456789', insurer],
  ])('R-ALL-1 %s %j: %s', (kind, typed, message) => {
    expect(facilityCodeProblem(kind, typed)).toBe(message)
  })

  it('R-REG-9 accepts 40 ways of writing one', () => {
    for (const variant of writtenVariants(['02', '7075', '1'])) {
      expect(normaliseFacilityCode('MEDICAL', variant), JSON.stringify(variant)).toBe('0270751')
    }
  })
})
