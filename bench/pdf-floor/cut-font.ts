import { readFileSync } from 'node:fs'
import { glyphFinder, readTables, type Tables, tableOf, writeTables } from './true-type'

export type CutFont = {
  file: Buffer
  /** The glyph of each character in the cut file. */
  glyphs: Map<string, number>
  /** Of each glyph, in thousandths of the font size. */
  widths: number[]
}

// What a PDF needs to draw glyphs by number. Hinting (cvt, fpgm, prep) comes along: outlines refer to it.
const KEPT = ['cvt ', 'fpgm', 'prep', 'head', 'hhea', 'maxp']

/** The font with nothing but these characters, numbered anew. */
export function cutFont(path: string, characters: Iterable<string>): CutFont {
  const tables = readTables(readFileSync(path))
  const find = glyphFinder(tables)
  const outlines = outlinesOf(tables)
  const kept = [0]
  const take = (glyph: number) => {
    if (!kept.includes(glyph)) kept.push(glyph)
    return kept.indexOf(glyph)
  }
  const glyphs = new Map([...new Set(characters)].map((char) => [char, take(find(char))]))
  const drawn: Buffer[] = []
  // `kept` grows while composed glyphs name their parts.
  for (let at = 0; at < kept.length; at++) drawn.push(withParts(outlines(kept[at] ?? 0), take))
  const metrics = kept.map(metricsOf(tables))
  const unit = tableOf(tables, 'head').readUInt16BE(18)
  return {
    file: writeTables(cutTables(tables, drawn, metrics)),
    glyphs,
    widths: metrics.map((metric) => Math.round((metric.readUInt16BE(0) * 1000) / unit)),
  }
}

function outlinesOf(tables: Tables): (glyph: number) => Buffer {
  const [loca, glyf] = [tableOf(tables, 'loca'), tableOf(tables, 'glyf')]
  const isLong = tableOf(tables, 'head').readInt16BE(50) === 1
  const start = (glyph: number) => (isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2)
  return (glyph) => glyf.subarray(start(glyph), start(glyph + 1))
}

/** Advance width and left side bearing. */
function metricsOf(tables: Tables): (glyph: number) => Buffer {
  const hmtx = tableOf(tables, 'hmtx')
  const full = tableOf(tables, 'hhea').readUInt16BE(34)
  return (glyph) => {
    if (glyph < full) return hmtx.subarray(glyph * 4, glyph * 4 + 4)
    const advance = hmtx.subarray(full * 4 - 4, full * 4 - 2)
    const bearing = full * 4 + (glyph - full) * 2
    return Buffer.concat([advance, hmtx.subarray(bearing, bearing + 2)])
  }
}

const [WORDS, SCALE, MORE, SCALE_XY, SCALE_2X2] = [0x1, 0x8, 0x20, 0x40, 0x80]

/** A composed glyph is a list of other glyphs: it gets their new numbers. */
function withParts(outline: Buffer, renumber: (glyph: number) => number): Buffer {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline
  const changed = Buffer.from(outline)
  for (let at = 10, flags = MORE; flags & MORE; ) {
    flags = changed.readUInt16BE(at)
    changed.writeUInt16BE(renumber(changed.readUInt16BE(at + 2)), at + 2)
    const scale = flags & SCALE ? 2 : flags & SCALE_XY ? 4 : flags & SCALE_2X2 ? 8 : 0
    at += 4 + (flags & WORDS ? 4 : 2) + scale
  }
  return changed
}

function cutTables(tables: Tables, outlines: Buffer[], metrics: Buffer[]): Tables {
  const cut: Tables = new Map()
  for (const name of KEPT) {
    const table = tables.get(name)
    if (table) cut.set(name, Buffer.from(table))
  }
  tableOf(cut, 'head').writeInt16BE(1, 50)
  tableOf(cut, 'hhea').writeUInt16BE(outlines.length, 34)
  tableOf(cut, 'maxp').writeUInt16BE(outlines.length, 4)
  const loca = Buffer.alloc((outlines.length + 1) * 4)
  const even = outlines.map((outline) => Buffer.concat([outline, Buffer.alloc(-outline.length & 3)]))
  even.reduce(
    (at, outline, index) => loca.writeUInt32BE(at + outline.length, index * 4 + 4) && at + outline.length,
    0,
  )
  return cut.set('loca', loca).set('glyf', Buffer.concat(even)).set('hmtx', Buffer.concat(metrics))
}
