import { describe, expect, it } from 'vitest'
import { readNumberPlace, readPublicFilter, searchWords } from './public-filter'

describe('R-LST-5 what the public search is asked, from the address bar', () => {
  it('R-LST-5 keeps what is known and leaves out what is empty', () => {
    const search = { prefecture: '13', q: '新橋', onlineCheck: 'on', intensive: 'on', fundus: '', page: '7' }
    expect(readPublicFilter(search)).toEqual({
      filter: { prefecture: '13', q: '新橋', onlineCheck: 'on', intensive: 'on' },
      broken: undefined,
      problems: [],
    })
  })

  it('R-ALL-1 says in a sentence what it does not understand', () => {
    const { filter, broken } = readPublicFilter({
      prefecture: '63',
      fundus: ['on', 'on'],
      onlineCheck: 'yes',
    })
    expect(filter).toEqual({})
    expect(broken).toContain(
      '「都道府県」「マイナンバーカード」「眼底」は読み取れないため、外して表示しています',
    )
  })

  it('R-ALL-1 says what is too long, and keeps it', () => {
    const q = '𠮷'.repeat(10_000)
    expect(readPublicFilter({ q: '𠮷'.repeat(100) }).problems).toEqual([])
    expect(readPublicFilter({ q })).toMatchObject({
      filter: { q },
      problems: [
        { field: 'q', message: '名前または住所は100文字以内で入力してください（現在10,000文字）。' },
      ],
    })
  })

  it.each([
    [undefined, []],
    ['', []],
    [' 　\t', []],
    ['港区　新橋 病院', ['港区', '新橋', '病院']],
    ['新橋\u0000クリニック\ud800', ['新橋', 'クリニック']],
  ])('R-ALL-1 takes %j apart', (typed, words) => {
    expect(searchWords(typed)).toEqual(words)
  })

  it('R-ALL-1 goes on from nothing but a number', () => {
    expect(readNumberPlace('1310270751')).toBe('1310270751')
    for (const text of ['', '131027075', "1' OR 1=1", ['1310270751'], undefined])
      expect(readNumberPlace(text)).toBeUndefined()
  })
})
