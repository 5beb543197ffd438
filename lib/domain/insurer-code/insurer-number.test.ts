import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigit } from '@/lib/domain/check-digit'
import { isCheckupLaw, parseInsurerNumber } from '@/lib/domain/insurer-code/insurer-number'
import { writtenVariants } from '@/lib/domain/text/written-variants.fixture'

describe('保険者番号', () => {
  it.each([
    ['01040013', '全国健康保険協会 宮城支部'],
    ['01130012', '全国健康保険協会 東京支部'],
    ['01010016', '全国健康保険協会 北海道支部'],
    ['01270016', '全国健康保険協会 大阪支部'],
    ['01230010', '全国健康保険協会 愛知支部'],
    ['01400019', '全国健康保険協会 福岡支部'],
    ['01470012', '全国健康保険協会 沖縄支部'],
    ['06130488', '設定要領 worked example 06/13/048'],
    ['33120015', '警察共済組合 千葉県支部'],
    ['32010316', '札幌市職員共済組合'],
    ['32140311', '横浜市職員共済組合'],
    ['32140329', '川崎市職員共済組合'],
    ['32230310', '名古屋市職員共済組合'],
    ['32260317', '京都市職員共済組合'],
    ['32270316', '大阪市職員共済組合'],
    ['32280315', '神戸市職員共済組合'],
    ['32340317', '広島市職員共済組合'],
    ['32400319', '北九州市職員共済組合'],
    ['32400327', '福岡市職員共済組合'],
    ['01130012'.replace('0113', '０１１３'), 'full width'],
    ['39131016', '広域連合'],
    ['06139463', 'in use in public 健診 code'],
  ])('R-INS-1 accepts %s %s', (number) => {
    expect(parseInsurerNumber(number)).toBeDefined()
  })

  it.each([
    '01130013',
    '06130489',
    '33120051',
    '01130021',
    '0113001',
    '011300122',
    '',
    '0113001２3',
    'O1130012',
  ])('R-INS-1 refuses %j', (number) => {
    expect(parseInsurerNumber(number)).toBeUndefined()
  })

  it.each(['00', '48', '50', '98', '99'])('R-INS-1 refuses 都道府県番号 %s', (prefecture) => {
    const body = `06${prefecture}001`
    expect(parseInsurerNumber(body + checkDigit(body))).toBeUndefined()
  })

  it.each(['01', '47', '51', '63', '97'])('D-7 accepts 都道府県番号 %s', (prefecture) => {
    const body = `06${prefecture}001`
    expect(parseInsurerNumber(body + checkDigit(body))?.prefecture).toBe(prefecture)
  })

  it('R-INS-1 138016, 00138016 and their written forms are one insurer', () => {
    const national = { key: '00138016', printed: '138016', law: null, prefecture: '13' }
    expect(parseInsurerNumber('138016')).toEqual(national)
    expect(parseInsurerNumber('00138016')).toEqual(national)
    expect(parseInsurerNumber('138024')?.key).toBe('00138024')
  })

  it('R-REG-9 accepts 40 ways of writing one', () => {
    for (const variant of writtenVariants(['01', '13', '001', '2'])) {
      expect(parseInsurerNumber(variant)?.key, JSON.stringify(variant)).toBe('01130012')
    }
  })

  it('reading what is printed gives the same insurer', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(0[1-9]|[1-4][0-7]|5[1-9]|)(0[1-9]|[1-3]\d|6\d)\d{3}$/), (body) => {
        const number = parseInsurerNumber(body + checkDigit(body))
        expect(number && parseInsurerNumber(number.printed)).toEqual(number)
      }),
    )
  })

  it.each([
    ['06', true],
    ['01', true],
    [null, true],
    ['39', false],
    ['67', false],
    ['99', false],
  ])('R-INS-1 法別番号 %s usually runs 特定健診: %s', (law, expected) => {
    expect(isCheckupLaw(law)).toBe(expected)
  })
})
