import { describe, expect, it } from 'vitest'
import { addressWithPrefecture } from '@/lib/domain/facility/master-address'

describe('master address', () => {
  it.each([
    ['01', '札幌市南区川沿１３条２丁目', '北海道札幌市南区川沿１３条２丁目'],
    ['13', '東京都中央区明石町９－１', '東京都中央区明石町９－１'],
    ['63', '中央区明石町９－１', '東京都中央区明石町９－１'],
    ['26', '京都市上京区', '京都府京都市上京区'],
    ['99', '中央区', '中央区'],
  ])('D-10 %s %s is shown as %s', (prefecture, address, shown) => {
    expect(addressWithPrefecture(prefecture, address)).toBe(shown)
  })
})
