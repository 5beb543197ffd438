import { describe, expect, it } from 'vitest'
import {
  basePrefecture,
  isPrefecture,
  isPrefectureNumber,
  prefectureLabel,
  prefectureName,
  prefectureOfAddress,
  prefectures,
} from '@/lib/domain/facility/prefecture'

describe('prefectures', () => {
  it('R-REG-1 offers 47', () => {
    expect(prefectures).toHaveLength(47)
    expect(prefectures[0]).toEqual({ number: '01', name: '北海道' })
    expect(prefectures[46]).toEqual({ number: '47', name: '沖縄県' })
  })

  it.each([
    ['01', '北海道', true, true],
    ['13', '東京都', true, true],
    ['26', '京都府', true, true],
    ['47', '沖縄県', true, true],
    ['51', '北海道', false, true],
    ['63', '東京都', false, true],
    ['97', '沖縄県', false, true],
    ['00', undefined, false, false],
    ['48', undefined, false, false],
    ['50', undefined, false, false],
    ['98', undefined, false, false],
    ['1', undefined, false, false],
    ['013', undefined, false, false],
    ['', undefined, false, false],
    ['１３', undefined, false, false],
  ])('D-7 %s is %s', (number, name, onTheMap, inCodes) => {
    expect(prefectureName(number)).toBe(name)
    expect(isPrefecture(number)).toBe(onTheMap)
    expect(isPrefectureNumber(number)).toBe(inCodes)
  })

  it('D-7 51–97 stand for 01–47', () => {
    expect(basePrefecture('63')).toBe('13')
    expect(basePrefecture('13')).toBe('13')
    expect(basePrefecture('51')).toBe('01')
  })

  it('names an unknown number without failing', () => {
    expect(prefectureLabel('13')).toBe('東京都')
    expect(prefectureLabel('99')).toBe('都道府県番号 99')
  })

  it.each([
    ['東京都港区新橋2-1-3', '13'],
    [' 京都府京都市', '26'],
    ['札幌市中央区', undefined],
    ['', undefined],
  ])('R-INS-3 the address %j starts with %s', (address, number) => {
    expect(prefectureOfAddress(address)).toBe(number)
  })
})
