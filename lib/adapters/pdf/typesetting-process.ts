import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

// Runs as a process of its own (started by typeset.ts), by Node alone, without a bundler: that is why
// it imports nothing of ours. docs/decisions/0003-pdf-engine.md says why a process and not a thread.

export type Order = { id: number; template: string; data: string }
export type Answer = { id: number; pdf: Uint8Array } | { id: number; problem: string }

const DOCUMENTS_REMEMBERED = 2

/**
 * `data` is JSON: it reaches the template as the file data.json, which exists only in memory, and is never read as
 * Typst markup. Typst's own inputs are part of its library: with them, nothing that looks into the library is
 * remembered from one document to the next.
 */
export function typesetter(templates: string, fonts: readonly string[]) {
  const compiler = NodeCompiler.create({
    workspace: templates,
    fontArgs: [{ fontBlobs: fonts.flatMap(fontFiles).map((file) => withoutHints(readFileSync(file))) }],
  })

  return (template: string, data: string): Uint8Array => {
    try {
      compiler.mapShadow(join(templates, 'data.json'), Buffer.from(data))
      const compiled = compiler.compile({ mainFilePath: join(templates, `${template}.typ`) })
      if (!compiled.result) throw new Error(words(compiled.takeError()?.shortDiagnostics))
      refuseMissingFonts(compiled.takeWarnings()?.shortDiagnostics)
      return accessible(compiled.result)
    } finally {
      // Typst remembers every layout of the process until it is told to forget. What the last documents had
      // in common (the template and its words) is kept: without it, each takes twice as long.
      compiler.evictCache(DOCUMENTS_REMEMBERED)
    }
  }

  function accessible(document: Parameters<NodeCompiler['pdf']>[0]): Uint8Array {
    try {
      return compiler.pdf(document, { pdfStandard: 'ua-1' })
    } catch (error) {
      // A character that neither font holds (an emoji in a file name) may not appear in PDF/UA. The
      // document is still owed: drawn with the fonts' box for a missing glyph, tagged, without the claim.
      if (error instanceof Error && error.message.includes('could not be displayed with font')) {
        return compiler.pdf(document)
      }
      throw error
    }
  }
}

type Diagnostic = { message: string }

function words(diagnostics: Diagnostic[] | undefined): string {
  return diagnostics?.map(({ message }) => message).join('; ') ?? 'Typst gave no reason'
}

// Without its fonts Typst draws a valid document with blank pages and only warns.
function refuseMissingFonts(warnings: Diagnostic[] | undefined) {
  const missing = warnings?.filter(({ message }) => message.startsWith('unknown font family'))
  if (missing?.length) throw new Error(words(missing))
}

function answer(draw: ReturnType<typeof typesetter>, { id, template, data }: Order): Answer {
  try {
    return { id, pdf: draw(template, data) }
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) }
  }
}

const fontFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ttf'))
    .map((name) => join(folder, name))

type Table = { name: string; bytes: Buffer }

/**
 * The font without its instructions for coarse screens: a third of what a PDF would carry, and no reader of
 * PDFs needs them. The outlines are the same to the byte.
 */
export function withoutHints(font: Buffer): Buffer {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, table): Table => {
    const entry = 12 + table * 16
    const start = font.readUInt32BE(entry + 8)
    const bytes = font.subarray(start, start + font.readUInt32BE(entry + 12))
    return { name: font.toString('latin1', entry, entry + 4), bytes }
  })
  const table = (name: string) => tables.find((one) => one.name === name)?.bytes ?? Buffer.alloc(0)
  // Offsets of two bytes hold no large font, and ours are large.
  if (table('fpgm').length === 0 || table('head').readInt16BE(50) !== 1) return font
  const glyphs = bareGlyphs(table('glyf'), table('loca'))
  const kept = tables
    .filter(({ name }) => !['fpgm', 'prep', 'cvt ', 'gasp'].includes(name))
    .map(({ name, bytes }) => ({ name, bytes: glyphs[name] ?? bytes }))
  return fontOf(font, kept)
}

function bareGlyphs(glyf: Buffer, loca: Buffer): Record<string, Buffer> {
  const places = Buffer.alloc(loca.length)
  // Padded to a multiple of four, a glyph may become three bytes longer.
  const bare = Buffer.alloc(glyf.length + loca.length)
  let length = 0
  for (let at = 0; at + 4 < loca.length; at += 4) {
    const [start, end] = [loca.readUInt32BE(at), loca.readUInt32BE(at + 4)]
    length += copyBareGlyph(glyf, start, end, bare, length)
    places.writeUInt32BE(length, at + 4)
  }
  return { glyf: bare.subarray(0, length), loca: places }
}

/**
 * A simple glyph: ten bytes, where each contour ends, the length of the instructions, they, the points.
 * @returns how long it became.
 */
function copyBareGlyph(glyf: Buffer, start: number, end: number, target: Buffer, to: number): number {
  const contours = end > start ? glyf.readInt16BE(start) : 0
  if (contours <= 0) return glyf.copy(target, to, start, end)
  const at = start + 10 + contours * 2
  glyf.copy(target, to, start, at)
  const head = at - start + 2
  const rest = glyf.copy(target, to + head, at + 2 + glyf.readUInt16BE(at), end)
  return head + rest + (-(head + rest) & 3)
}

function fontOf(font: Buffer, tables: Table[]): Buffer {
  const head = Buffer.alloc(12 + tables.length * 16)
  font.copy(head, 0, 0, 12)
  head.writeUInt16BE(tables.length, 4)
  const parts: Buffer[] = [head]
  let at = head.length
  for (const [index, { name, bytes }] of tables.entries()) {
    const entry = 12 + index * 16
    head.write(name, entry, 'latin1')
    head.writeUInt32BE(at, entry + 8)
    head.writeUInt32BE(bytes.length, entry + 12)
    const padding = Buffer.alloc(-bytes.length & 3)
    parts.push(bytes, padding)
    at += bytes.length + padding.length
  }
  return Buffer.concat(parts)
}

if (import.meta.main) {
  const [templates = '', ...fonts] = process.argv.slice(2)
  const draw = typesetter(templates, fonts)
  process.on('message', (order: Order) => process.send?.(answer(draw, order)))
}
