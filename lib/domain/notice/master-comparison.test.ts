import { describe, expect, it } from 'vitest'
import { comparedAnswers } from './master-comparison'

const master = {
  ...{ code: '00138016', prefecture: '13', name: '髙﨑市', nameKana: 'ﾀｶｻｷ ｼ', postalCode: '1050004' },
  ...{ address: '港区新橋２－１－３', addressKana: null, phone: '0312345678', representative: null },
  representativeKana: null,
}
const answers = {
  ...{ filerIs: 'REPRESENTATIVE', kindCheckup: 'on', name: '髙﨑市', nameKana: 'タカサキシ' },
  ...{ postalCode: '〒105-0004', address: '東京都港区新橋2丁目1番3号', phone: '03-1234-5678' },
  ...{ representative: '𠮷田 花子', insurerNumber: '138016' },
}
const differing = (change: object) =>
  comparedAnswers('INTRODUCTION', { ...answers, ...change }, master)
    .filter(({ differs }) => differs)
    .map(({ field }) => field)

describe('R-VER-5 a notice beside the master', () => {
  it('does not call a difference what is only written differently', () => {
    expect(differing({})).toEqual([])
  })

  it.each([
    ['name', '高崎市'],
    ['nameKana', 'タカザキシ'],
    ['postalCode', '105-0005'],
    ['address', '東京都港区新橋2-1-4'],
    ['phone', '0312345679'],
    ['insurerNumber', '138024'],
  ])('marks another %s: %s', (field, text) => {
    expect(differing({ [field]: text })).toEqual([field])
  })

  it('stands in the order of the paper form, with what the master does not know', () => {
    const shown = comparedAnswers('INTRODUCTION', answers, master)
    expect(shown.map(({ field }) => field).slice(4, 8)).toEqual([
      'kindCheckup',
      'name',
      'nameKana',
      'postalCode',
    ])
    expect(shown.find(({ field }) => field === 'representative')?.master).toBeNull()
    expect(shown.find(({ field }) => field === 'filerName')?.master).toBeUndefined()
  })
})
