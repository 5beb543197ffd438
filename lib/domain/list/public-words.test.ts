import { describe, expect, it } from 'vitest'
import { parseInstitutionRow } from './institution-row'
import { publicServiceNames } from './public-filter'
import { cardWords, offeredInShort, offeredWords, serviceGroups } from './public-words'
import { typedInstitution } from './sample-rows.fixture'

describe('R-LST-5 what the insured read', () => {
  const row = parseInstitutionRow(typedInstitution)

  it.each([true, false])('R-SITE-4 with a card or without (%s), 受診券・利用券 belong to it', (card) => {
    const { title, bring } = cardWords(card)
    expect(title).toContain('マイナンバーカード')
    expect(bring).toContain('受診券・利用券')
    expect(bring.includes('資格確認書')).toBe(!card)
  })

  it('R-LST-5 every service stands in one group', () => {
    expect(serviceGroups.flatMap(({ names }) => names)).toEqual(publicServiceNames)
  })

  it('R-LST-5 △ is said in words', () => {
    expect(offeredWords(row, 'anaemia')).toBe('貧血')
    expect(offeredWords(row, 'fundus')).toBe('眼底（ほかの機関に委託して行います）')
    expect(offeredWords(row, 'intensive')).toBeUndefined()
    expect(offeredInShort(row)).toBe('個別健診、貧血、眼底')
  })
})
