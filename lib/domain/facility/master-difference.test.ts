import { describe, expect, it } from 'vitest'
import { type MasterValues, masterDifferences } from './master-difference'

const now: MasterValues = {
  name: '髙﨑クリニック',
  nameKana: null,
  postalCode: '1050004',
  address: '港区新橋２－１－３',
  phone: '0312345678',
}
const same = { phone: '0312345678' }

describe('R-VER-5 differences to the master are marked', () => {
  it('marks nothing where nothing differs', () => {
    expect(masterDifferences(now, null, same)).toEqual({})
    expect(masterDifferences(now, now, same)).toEqual({})
  })

  it.each([
    ['name', '高崎クリニック', '高崎クリニック'],
    ['nameKana', 'タカサキクリニック', 'タカサキクリニック'],
    ['postalCode', '1050001', '105-0001'],
    ['address', '港区芝公園１－１－１', '港区芝公園１－１－１'],
    ['phone', '0399999999', '03-9999-9999'],
  ] as const)('marks %s with what it was when the application was sent', (field, was, shown) => {
    const marks = masterDifferences(now, { ...now, [field]: was }, same)
    expect(Object.keys(marks)).toEqual([field])
    expect(marks[field]).toContain(`「${shown}」`)
  })

  it('marks a telephone number that is not the registered one, and leaves an unknown one alone', () => {
    expect(masterDifferences(now, null, { phone: '0311112222' }).phone).toContain('03-1111-2222')
    expect(masterDifferences({ ...now, phone: null }, null, { phone: '0311112222' })).toEqual({})
  })
})
