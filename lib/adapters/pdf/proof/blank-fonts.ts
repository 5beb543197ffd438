import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Copies fonts into `target` with every outline emptied: all tables are right, nothing leaves ink. */
export function blankFonts(folders: readonly string[], target: string): string {
  mkdirSync(target, { recursive: true })
  for (const folder of folders) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.ttf'))) {
      writeFileSync(join(target, file), withoutOutlines(readFileSync(join(folder, file))))
    }
  }
  return target
}

// `loca` says where each glyph's outline starts and ends; all zero = every outline has length 0.
function withoutOutlines(font: Buffer): Buffer {
  for (let table = 0; table < font.readUInt16BE(4); table++) {
    const entry = 12 + table * 16
    if (font.toString('latin1', entry, entry + 4) !== 'loca') continue
    const start = font.readUInt32BE(entry + 8)
    font.fill(0, start, start + font.readUInt32BE(entry + 12))
  }
  return font
}
