import { describe, expect, it } from 'vitest'
import {
  uploadAccept,
  uploadNameRefusal,
  uploadRefusalSentence,
  uploadRefusals,
  uploadSizeRefusal,
  uploadTypes,
} from '@/lib/domain/application/upload-rule'

describe('uploads', () => {
  it.each([
    [0, 'EMPTY'],
    [1, undefined],
    [104_857_599, undefined],
    [104_857_600, undefined],
    [104_857_601, 'TOO_BIG'],
  ])('R-APP-4 %i bytes: %s', (bytes, refusal) => {
    expect(uploadSizeRefusal(bytes)).toBe(refusal)
  })

  it.each([
    ['届.pdf', undefined],
    ['scan.PNG', undefined],
    ['a.xlsx', undefined],
    ['a.XLS', undefined],
    ['届．ｐｄｆ', undefined],
    ['', 'NONE_CHOSEN'],
    [' ', 'NONE_CHOSEN'],
    ['a.exe', 'WRONG_TYPE'],
    ['a.pdf.exe', 'WRONG_TYPE'],
    ['a.jpg', 'WRONG_TYPE'],
    ['a.xlsm', 'WRONG_TYPE'],
    ['a.pdf.', 'WRONG_TYPE'],
    ['pdf', 'WRONG_TYPE'],
  ])('R-APP-4 a file named %j: %s', (name, refusal) => {
    expect(uploadNameRefusal(name)).toBe(refusal)
  })

  it('R-APP-4 twelve things can be wrong, each with its own sentence', () => {
    const sentences = Object.values(uploadRefusals)
    expect(new Set(sentences).size).toBe(12)
    for (const sentence of sentences) expect(sentence).toMatch(/。.*ください。$/)
  })

  it('R-ALL-1 an unknown code still gives a sentence', () => {
    expect(uploadRefusalSentence('TOO_BIG')).toBe(uploadRefusals.TOO_BIG)
    expect(uploadRefusalSentence('toString')).toBe(uploadRefusals.FAILED)
  })

  it('R-APP-4 the file field offers the very types that are taken', () => {
    expect(uploadAccept.split(',').map((extension) => extension.slice(1))).toEqual(Object.keys(uploadTypes))
  })
})
