import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName } from 'pdf-lib'
import type { Character, Page } from '@/lib/adapters/pdf/proof/read-pages'
import { embedFont, type PreparedFont, writeStream } from './embedded-font'

/** Characters that stand beside each other in one font and size; `x`, `y` in points from the lower left. */
export type Run = { text: string; font: string; size: number; x: number; y: number }

/** The text of a page, taken apart; in it nothing is laid out any more. */
export function runsOf({ characters }: Page, advance: (character: Character) => number): Run[] {
  const runs: (Run & { end: number })[] = []
  for (const character of characters) {
    const { char, font, size, x, y } = character
    const last = runs.at(-1)
    const end = x + advance(character)
    if (last && last.font === font && last.size === size && last.y === y && Math.abs(last.end - x) < 0.01) {
      last.text += char
      last.end = end
    } else runs.push({ text: char, font, size, x, y, end })
  }
  return runs
}

/** The fastest honest way to these pages: nothing is laid out, cut or tagged, and fonts come ready to be copied in. */
export async function drawRuns(
  pages: readonly { width: number; height: number; runs: readonly Run[] }[],
  fonts: ReadonlyMap<string, PreparedFont>,
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const embedded = [...fonts].map(([name, font]) => [name, embedFont(document.context, font)] as const)
  for (const { width, height, runs } of pages) {
    const page = document.addPage([width, height])
    for (const [name, font] of embedded) page.node.setFontDictionary(PDFName.of(name), font)
    const content = runs.map((run) => operators(run, fonts)).join('\n')
    page.node.set(PDFName.of('Contents'), writeStream(document.context, deflateSync(content)))
  }
  // Node's own zlib above, and no object streams: pdf-lib would deflate them in JavaScript, half of the whole time.
  return document.save({ useObjectStreams: false })
}

function operators({ text, font, size, x, y }: Run, fonts: ReadonlyMap<string, PreparedFont>): string {
  const glyphs = fonts.get(font)?.glyphs
  let shown = ''
  for (const char of text) shown += glyphs?.get(char) ?? '0000'
  return `BT /${font} ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm <${shown}> Tj ET`
}
