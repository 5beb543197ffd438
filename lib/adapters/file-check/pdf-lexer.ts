const codes = (text: string) => new Set([...text].map((sign) => sign.charCodeAt(0)))
const spaces = codes('\0\t\n\f\r ')
const delimiters = codes('()<>[]{}/%')
const isRegular = (code: number) => !spaces.has(code) && !delimiters.has(code)

const [slash, open, close, less, greater, percent, backslash] = [...'/()<>%\\'].map((sign) =>
  sign.charCodeAt(0),
)

type Mode = 'plain' | 'name' | 'word' | 'string' | 'hex' | 'comment'

/** Longer names and words say nothing to us; they are only passed. */
const longestWord = 128

/**
 * Reads one object of a PDF (ISO 32000-1, 7.2 and 7.3) byte by byte, over as many pieces as it comes in, and keeps
 * nothing but the names in it. Strings and comments are passed over, as viewers do.
 */
export class PdfLexer {
  readonly names = new Set<string>()
  private mode: Mode = 'plain'
  private word = ''
  private depth = 0
  private parentheses = 0
  private escaped = false
  private closing = false

  /** The index behind the word that ends the object, or -1 while it goes on. */
  push(bytes: Uint8Array, from: number, to: number): number {
    for (let at = from; at < to; at++) if (this.take(bytes[at] as number)) return at
    return -1
  }

  /** What ended it: a stream follows behind `stream`. */
  hasStream = false

  private take(code: number): boolean {
    switch (this.mode) {
      case 'string':
        this.takeOfString(code)
        return false
      case 'comment':
        if (code === 10 || code === 13) this.mode = 'plain'
        return false
      case 'hex':
        // Two of them open a dictionary.
        if (code === less) this.depth++
        if (code === less || code === greater) this.mode = 'plain'
        return false
      case 'plain':
        return this.start(code)
      default:
        if (isRegular(code)) {
          if (this.word.length < longestWord) this.word += String.fromCharCode(code)
          return false
        }
        return this.endWord() || this.start(code)
    }
  }

  private start(code: number): boolean {
    const closing = this.closing && code === greater
    this.closing = code === greater && !closing
    if (closing) this.depth--
    this.word = ''
    if (code === slash) this.mode = 'name'
    else if (code === open) {
      this.mode = 'string'
      this.parentheses = 1
    } else if (code === less) this.mode = 'hex'
    else if (code === percent) this.mode = 'comment'
    else if (isRegular(code)) {
      this.mode = 'word'
      this.word = String.fromCharCode(code)
    } else this.mode = 'plain'
    return false
  }

  private endWord(): boolean {
    const { mode, word } = this
    this.mode = 'plain'
    if (mode === 'name') {
      if (this.names.size < 10_000) this.names.add(decodedName(word))
      return false
    }
    this.hasStream = word === 'stream' && this.depth <= 0
    return this.hasStream || word === 'endobj'
  }

  private takeOfString(code: number): void {
    if (this.escaped) this.escaped = false
    else if (code === backslash) this.escaped = true
    else if (code === open) this.parentheses++
    else if (code === close && --this.parentheses === 0) this.mode = 'plain'
  }
}

/** /J#61vaScript is /JavaScript to a viewer. */
export function decodedName(name: string): string {
  return name.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}
