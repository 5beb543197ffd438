import { foldForSearch, placeOf, searchTerms } from './fold'

export type SearchedText = { id: string; title: string; body: string }

export type Hit = {
  id: string
  title: string
  /** The heading under which it stands; none for the page as a whole. */
  section?: string
  excerpt: string
}

type Section = { heading?: string; text: string }

const perText = 3

/**
 * R-SITE-3, R-SITE-4: the pages that hold every word, those with the words in their headings first.
 * @param texts in the order in which equals are shown.
 */
export function searchTexts(texts: readonly SearchedText[], typed: string): Hit[] {
  const terms = searchTerms(typed)
  if (terms.length === 0) return []
  return texts
    .flatMap((text) => hitsIn(text, terms))
    .sort((one, other) => other.weight - one.weight)
    .map(({ weight: _, ...hit }) => hit)
}

function hitsIn(text: SearchedText, terms: readonly string[]): (Hit & { weight: number })[] {
  const title = foldForSearch(text.title)
  const found = sectionsOf(text.body).flatMap(({ heading, text: words }) => {
    const head = foldForSearch(heading ?? '')
    const all = `${title}\n${head}\n${foldForSearch(words)}`
    const here = `${head}\n${foldForSearch(words)}`
    // A section is a hit for what it says itself; the title alone makes the page one.
    if (!terms.every((term) => all.includes(term)) || !terms.some((term) => here.includes(term))) return []
    const weight = terms.filter((term) => title.includes(term)).length * 2 + count(head, terms) * 3
    return [{ id: text.id, title: text.title, section: heading, excerpt: excerptOf(words, terms), weight }]
  })
  if (found.length > 0) return found.sort((one, other) => other.weight - one.weight).slice(0, perText)
  if (!terms.every((term) => title.includes(term))) return []
  const opening = sectionsOf(text.body)[0]?.text ?? ''
  return [{ id: text.id, title: text.title, excerpt: excerptOf(opening, terms), weight: terms.length * 2 }]
}

function count(text: string, terms: readonly string[]): number {
  return terms.filter((term) => text.includes(term)).length
}

/** The text under each heading, as it is read: without the signs of Markdown. */
export function sectionsOf(body: string): Section[] {
  const sections: Section[] = [{ text: '' }]
  for (const line of body.split('\n')) {
    const heading = /^#{2,6}\s+(.*)$/.exec(line)?.[1]
    if (heading !== undefined) sections.push({ heading: plain(heading), text: '' })
    else {
      const last = sections.at(-1)
      if (last) last.text = `${last.text} ${plain(line)}`.trim()
    }
  }
  return sections.filter(({ text }) => text !== '')
}

function plain(line: string): string {
  return line
    .replace(/^\s*(?:[-*>]|\d+\.)\s+/, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/^\|[\s|:-]*\|$/, '')
    .replace(/\s*\|\s*/g, ' ')
    .trim()
}

const around = 30
const longest = 110

function excerptOf(text: string, terms: readonly string[]): string {
  const places = terms.map((term) => placeOf(text, term)).filter((place) => place >= 0)
  const first = places.length > 0 ? Math.min(...places) : 0
  const characters = [...text]
  const start = Math.max(0, [...text.slice(0, first)].length - around)
  const words = characters.slice(start, start + longest).join('')
  return `${start > 0 ? '…' : ''}${words}${start + longest < characters.length ? '…' : ''}`
}
