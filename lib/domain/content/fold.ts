const katakana = /[ァ-ヶ]/gu
/** Neither marks nor spaces tell two spellings apart, nor does a long vowel: サーバ is サーバー. */
const silent = /[\s\p{P}\p{S}ー]/gu

/** How text is compared when somebody searches: width, case, kana and marks do not count. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(katakana, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60))
    .replace(silent, '')
}

const maxTerms = 8

/** Words set apart by a space, each of which has to be there. */
export function searchTerms(typed: string): string[] {
  const terms = typed.slice(0, 100).split(/\s+/u).map(foldForSearch)
  return [...new Set(terms)].filter((term) => term !== '').slice(0, maxTerms)
}

/** Where in the text the term stands, or -1: character by character, so that the place can be shown. */
export function placeOf(text: string, term: string): number {
  const folded: string[] = []
  const places: number[] = []
  let at = 0
  for (const character of text) {
    for (const each of foldForSearch(character)) {
      folded.push(each)
      places.push(at)
    }
    at += character.length
  }
  const found = folded.join('').indexOf(term)
  return found < 0 ? -1 : (places[found] ?? -1)
}
