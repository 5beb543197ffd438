import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  deviceRegistrationSchema,
  deviceRegistrationSentences,
} from '@/lib/domain/device/registration-schema'
import { problemsOf } from '@/lib/domain/problem'

const x = 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU'
const y = 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0'
const publicKey = { kty: 'EC', crv: 'P-256', x, y }
const right = {
  institutionCode: '1310270751',
  id: 'W0000001',
  activationCode: 'ABCDEFGHJKLMNPQR',
  publicKey,
  name: '巡回健診バス 1号車',
}

describe('device registration', () => {
  it('R-DEV-1 takes what the settings document shows', () => {
    expect(deviceRegistrationSchema.parse(right)).toEqual(right)
  })

  it('R-DEV-1 R-REG-9 takes the typed forms, and a 登録記号番号 (D-7)', () => {
    const typed = {
      ...right,
      institutionCode: '１３-1-0270751',
      id: 'ｗ００００００１',
      activationCode: 'abcd-efgh-jklm-npqr',
      name: '  ',
    }
    expect(deviceRegistrationSchema.parse(typed)).toEqual({ ...right, name: undefined })
    const symbol = deviceRegistrationSchema.parse({ ...right, institutionCode: 'ab-1234-0-0' })
    expect(symbol.institutionCode).toBe('AB123400')
  })

  it('R-DEV-1 an Ed25519 key does, other members are dropped', () => {
    const key = { kty: 'OKP', crv: 'Ed25519', x, kid: 'a', use: 'sig' }
    expect(deviceRegistrationSchema.parse({ ...right, publicKey: key }).publicKey).toEqual({
      kty: 'OKP',
      crv: 'Ed25519',
      x,
    })
  })

  it.each([
    ['institutionCode', ''],
    ['institutionCode', 1310270751],
    ['institutionCode', '4810270751-000'],
    ['institutionCode', '1'.repeat(101)],
    ['id', 'W000001'],
    ['id', undefined],
    ['activationCode', 'ABCDEFGHJKLMNPQ0'],
    ['activationCode', ''],
    ['publicKey', undefined],
    ['publicKey', 'key'],
    ['publicKey', { ...publicKey, d: x }],
    ['publicKey', { ...publicKey, crv: 'P-384' }],
    ['publicKey', { ...publicKey, y: 'short' }],
    ['publicKey', { kty: 'oct', k: x }],
    ['name', 'あ'.repeat(51)],
    ['name', '1号車\n2号車'],
    ['name', '🚌'],
    ['name', 5],
  ] as const)('R-ALL-1 %s = %j is refused with its sentence', (field, value) => {
    const { error } = deviceRegistrationSchema.safeParse({ ...right, [field]: value })
    expect(error && problemsOf(error)).toEqual([{ field, message: deviceRegistrationSentences[field].ja }])
  })

  it.each([null, undefined, [], 'x', 1])('R-DEV-1 the body %j is refused', (body) => {
    expect(deviceRegistrationSchema.safeParse(body).success).toBe(false)
  })

  it('R-DEV-1 never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(deviceRegistrationSchema.safeParse(body).success).toBe(false)
      }),
    )
  })
})
