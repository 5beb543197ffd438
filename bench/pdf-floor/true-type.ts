/** The tables of a TrueType font by name. */
export type Tables = Map<string, Buffer>

export function readTables(font: Buffer): Tables {
  const count = font.readUInt16BE(4)
  return new Map(
    Array.from({ length: count }, (_, table) => {
      const entry = 12 + table * 16
      const start = font.readUInt32BE(entry + 8)
      const bytes = font.subarray(start, start + font.readUInt32BE(entry + 12))
      return [font.toString('latin1', entry, entry + 4), bytes]
    }),
  )
}

export function writeTables(tables: Tables): Buffer {
  const head = Buffer.alloc(12 + tables.size * 16)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(tables.size, 4)
  const parts = [head]
  let at = head.length
  for (const [index, [name, bytes]] of [...tables].sort(([a], [b]) => (a < b ? -1 : 1)).entries()) {
    const entry = 12 + index * 16
    head.write(name, entry, 'latin1')
    head.writeUInt32BE(at, entry + 8)
    head.writeUInt32BE(bytes.length, entry + 12)
    const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)])
    parts.push(padded)
    at += padded.length
  }
  return Buffer.concat(parts)
}

export function tableOf(tables: Tables, name: string): Buffer {
  const table = tables.get(name)
  if (!table) throw new Error(`The font has no table ${name}`)
  return table
}

/** The glyph of a character, by the font's subtable of format 12 or 4; 0 where it has none. */
export function glyphFinder(tables: Tables): (char: string) => number {
  const cmap = tableOf(tables, 'cmap')
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4)),
  )
  const whole = subtables.find((subtable) => subtable.readUInt16BE(0) === 12)
  if (!whole) throw new Error('The font has no cmap of format 12')
  const groups = Array.from({ length: whole.readUInt32BE(12) }, (_, index) => 16 + index * 12)
  return (char) => {
    const code = char.codePointAt(0) ?? 0
    const group = groups.find((at) => whole.readUInt32BE(at) <= code && code <= whole.readUInt32BE(at + 4))
    return group === undefined ? 0 : whole.readUInt32BE(group + 8) + code - whole.readUInt32BE(group)
  }
}
