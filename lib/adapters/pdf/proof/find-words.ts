import type { Box, Character, Page } from './read-pages'

const MM_PER_POINT = 25.4 / 72

const visible = (words: string) => words.replace(/[\s\p{Cc}\p{Variation_Selector}]/gu, '')

/** The characters of `words` where they stand for the n-th time on the page, in the order of the text. */
export function findCharacters(page: Page, words: string, occurrence = 1): Character[] {
  const wanted = [...visible(words)]
  for (let at = 0, seen = 0; at < page.characters.length; at++) {
    if (wanted.some((char, index) => page.characters[at + index]?.char !== char)) continue
    if (++seen === occurrence) return page.characters.slice(at, at + wanted.length)
  }
  throw new Error(`Not on the page: ${words}`)
}

/** Around all of them, in millimetres from the upper left of the page. */
export function boxOf(page: Page, words: string, occurrence?: number): Box {
  const boxes = findCharacters(page, words, occurrence).map(({ box }) => box)
  const mm = (pixels: number) => (pixels / page.bitmap.scale) * MM_PER_POINT
  return {
    left: mm(Math.min(...boxes.map(({ left }) => left))),
    top: mm(Math.min(...boxes.map(({ top }) => top))),
    right: mm(Math.max(...boxes.map(({ right }) => right))),
    bottom: mm(Math.max(...boxes.map(({ bottom }) => bottom))),
  }
}

/** Where rules stand on a line across the page (or down it): their middles in millimetres. */
export function rulesOn(page: Page, line: { across: number } | { down: number }): number[] {
  const { width, height, grey, scale } = page.bitmap
  const pixels = (mm: number) => Math.round((mm / MM_PER_POINT) * scale)
  const [length, dark] =
    'across' in line
      ? [width, (at: number) => (grey[pixels(line.across) * width + at] ?? 255) < 160]
      : [height, (at: number) => (grey[at * width + pixels(line.down)] ?? 255) < 160]
  const rules: number[] = []
  for (let at = 0; at < length; at++) {
    if (!dark(at)) continue
    const start = at
    while (dark(at + 1)) at++
    rules.push((((start + at) / 2 / scale) * MM_PER_POINT * 10) / 10)
  }
  return rules.map((mm) => Math.round(mm * 10) / 10)
}
