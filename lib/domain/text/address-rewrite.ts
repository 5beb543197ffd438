import { readKanjiNumeral } from '@/lib/domain/text/kanji-numeral'

/** The proposal that the applicant takes or leaves (R-INS-3 [+]); nothing is replaced silently. */
export type AddressRewrite = { before: string; after: string; changed: boolean }

const kanji = '[〇一二三四五六七八九十百]+'
const joint = '[の\\-‐‑‒–—―−－ーｰ─]'
const hyphenBetweenDigits = /(?<=\d)[‐‑‒–—―−－ーｰ─](?=\d)/gu
const block = new RegExp(`(\\d+)丁目(?:[ 　]+(?=\\d+(?:番|-\\d))|${joint}?(?=\\d))`, 'gu')
/** 1番3号, 1番地の3, 1番地3, and 1番3号の2; a 号室 or 号線 is something else. */
const plot = new RegExp(
  `(\\d+)番地?${joint}?(\\d+)(?:(号)(?![室棟館線])(${joint}(?=\\d))?|(?![\\d号丁番町]))(.?)`,
  'gu',
)

/**
 * 作成要領: 東京都港区新橋2丁目1番3号 ⇒ 東京都港区新橋2-1-3.
 * 条, 線, 号線, 町 (三番町), 丁 and 通り名 are names and stay; so does everything that is no number before
 * 丁目, 番 or 号. Letters keep their shape (R-ALL-5), digits become half width.
 */
export function rewriteAddress(address: string): AddressRewrite {
  let after = address.trim()
  // One step can make room for another; each takes a 丁目, 番 or 号 away, so this ends.
  for (let previous = ''; previous !== after; ) {
    previous = after
    after = steps.reduce((text, step) => step(text), after)
  }
  return { before: address, after, changed: after !== address }
}

const steps = [halfWidthDigits, kanjiNumbers, blocks, plots, tails]

function halfWidthDigits(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) - 0xfee0))
    .replace(hyphenBetweenDigits, '-')
}

/**
 * 二丁目 → 2丁目. Before 番 only where it is surely a number: after a 丁目, or before 地 or 号;
 * 麻布十番1-2 is a name.
 */
function kanjiNumbers(text: string): string {
  return text
    .replace(new RegExp(`(${kanji})(?=丁目)`, 'gu'), arabic)
    .replace(new RegExp(`(?<=丁目)(${kanji})(?=番(?!町|丁))`, 'gu'), arabic)
    .replace(
      new RegExp(`(?<![〇一二三四五六七八九十百])(${kanji})(?=番地|番(?:${kanji}|\\d+)号)`, 'gu'),
      arabic,
    )
    .replace(new RegExp(`(?<=\\d番(?:地の?)?)(${kanji})(?=号|$|[ 　])`, 'gu'), arabic)
}

function arabic(numeral: string): string {
  return String(readKanjiNumeral(numeral) ?? numeral)
}

/** 2丁目1 → 2-1; a space between them goes only where a plot surely follows. */
function blocks(text: string): string {
  return text.replace(block, '$1-')
}

/** → 1-3. What follows a 号 that goes, a building or its room, is kept apart by a space. */
function plots(text: string): string {
  return text
    .replace(plot, (_all, land: string, house: string, sign?: string, more?: string, next = '') => {
      const gap = more ? '-' : sign && /[^ 　]/u.test(next) ? ' ' : ''
      return `${land}-${house}${gap}${next}`
    })
    .replace(/(?<=\d)の(?=\d)/gu, '-')
    .replace(/(?<=\d-\d+)号(?=$|[ 　])/gu, '')
}

/** 100番地 at the end or before a building → 100. */
function tails(text: string): string {
  return text.replace(/(\d+)番地?(?=$|[ 　])/gu, '$1').replace(/(\d+)番地(?![先内のノ\d])(?=[^ 　])/gu, '$1 ')
}
