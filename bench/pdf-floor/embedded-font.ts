import { deflateSync } from 'node:zlib'
import { type PDFContext, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib'
import type { CutFont } from './cut-font'

/** All that can be made of a font before the first document. */
export type PreparedFont = {
  name: string
  /** Each character as a PDF names its glyph. */
  glyphs: ReadonlyMap<string, string>
  widths: number[]
  file: Uint8Array
  fileLength: number
  toUnicode: Uint8Array
}

export function prepareFont(name: string, { file, glyphs, widths }: CutFont): PreparedFont {
  const named = [...glyphs].map(([char, glyph]): [string, string] => [
    char,
    glyph.toString(16).padStart(4, '0'),
  ])
  return {
    name,
    glyphs: new Map(named),
    widths,
    file: deflateSync(file),
    fileLength: file.length,
    toUnicode: deflateSync(unicodeMap(named)),
  }
}

export function embedFont(context: PDFContext, font: PreparedFont): PDFRef {
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: font.name,
    CIDToGIDMap: 'Identity',
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    W: [0, font.widths],
    FontDescriptor: context.register(descriptor(context, font)),
  })
  const whole = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: font.name,
    Encoding: 'Identity-H',
    DescendantFonts: [context.register(descendant)],
    ToUnicode: writeStream(context, font.toUnicode),
  })
  return context.register(whole)
}

const descriptor = (context: PDFContext, font: PreparedFont) =>
  context.obj({
    Type: 'FontDescriptor',
    FontName: font.name,
    Flags: 4,
    FontBBox: [0, -120, 1000, 880],
    ItalicAngle: 0,
    Ascent: 880,
    Descent: -120,
    CapHeight: 730,
    StemV: 80,
    FontFile2: writeStream(context, font.file, { Length1: font.fileLength }),
  })

/** @param bytes deflated already. */
export function writeStream(
  context: PDFContext,
  bytes: Uint8Array,
  more: Record<string, number> = {},
): PDFRef {
  const about = context.obj({ Length: bytes.length, Filter: 'FlateDecode', ...more })
  return context.register(PDFRawStream.of(about, bytes))
}

/** So that the text can be selected and copied. At most 100 pairs stand in one block. */
function unicodeMap(named: [string, string][]): string {
  const pairs = named.map(
    ([char, glyph]) => `<${glyph}> <${Buffer.from(char, 'utf16le').swap16().toString('hex')}>`,
  )
  const blocks = Array.from({ length: Math.ceil(pairs.length / 100) }, (_, block) => {
    const own = pairs.slice(block * 100, block * 100 + 100)
    return `${own.length} beginbfchar\n${own.join('\n')}\nendbfchar`
  })
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Unicode def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${blocks.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`
}
