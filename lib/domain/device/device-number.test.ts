import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDeviceNumber, isDeviceNumber, normaliseDeviceNumber } from '@/lib/domain/device/device-number'
import { writtenVariants } from '@/lib/domain/text/written-variants.fixture'

describe('device ID', () => {
  it.each([
    [1, 'W0000001'],
    [12, 'W0000012'],
    [9_999_999, 'W9999999'],
  ])('D-3 number %i is %s', (serial, text) => {
    expect(formatDeviceNumber(serial)).toBe(text)
  })

  it.each([0, -1, 1.5, 10_000_000, Number.NaN])('D-3 there is no number %d', (serial) => {
    expect(() => formatDeviceNumber(serial)).toThrow(RangeError)
  })

  it.each(['', 'W', 'W000001', 'W00000011', 'A0000001', '00000001', 'W0000000', 'W000000O'])(
    'D-3 %j is none',
    (text) => {
      expect(isDeviceNumber(text)).toBe(false)
    },
  )

  it('D-3 what is formed is recognised, in lower case too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (serial) => {
        const text = formatDeviceNumber(serial)
        expect(isDeviceNumber(text)).toBe(true)
        expect(normaliseDeviceNumber(text.toLowerCase())).toBe(text)
      }),
    )
  })

  it('R-REG-9 accepts 40 ways of writing one', () => {
    for (const variant of writtenVariants(['W', '000', '0012'])) {
      expect(normaliseDeviceNumber(variant), JSON.stringify(variant)).toBe('W0000012')
    }
  })
})
