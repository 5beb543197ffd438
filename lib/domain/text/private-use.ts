/**
 * R-ALL-5: private-use characters (外字, U+E000–F8FF and the supplementary planes 15 and 16) look different on
 * every machine, and 〓 and U+FFFD stand for a character that was lost. They are flagged, with a request for a
 * substitute; no other character of a name is touched.
 */
const needsSubstitute = /[\p{Co}〓\uFFFD]/u

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' })

export function splitGraphemes(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment)
}

/** What a reader counts as one character: 葛󠄀 (IVS), 𠮷 and が are one each. */
export function countGraphemes(text: string): number {
  return splitGraphemes(text).length
}

/** The places, counted from 1, of characters that need a substitute. */
export function privateUsePlaces(text: string): number[] {
  return splitGraphemes(text).flatMap((grapheme, index) =>
    needsSubstitute.test(grapheme) ? [index + 1] : [],
  )
}

export function privateUseProblem(text: string, label: string): string | undefined {
  const places = privateUsePlaces(text)
  if (places.length === 0) return undefined
  const which = places.map((place) => `${place}文字目`).join('、')
  return `${label}の${which}は、ほかの機器で正しく表示できない文字（外字など）です。代わりの文字に置き換えて入力してください。`
}
