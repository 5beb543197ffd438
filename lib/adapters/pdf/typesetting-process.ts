import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

// Runs as a process of its own (started by typeset.ts), by Node alone, without a bundler: that is why
// it imports nothing of ours. docs/decisions/0003-pdf-engine.md says why a process and not a thread.

export type Order = { id: number; template: string; data: string }
export type Answer = { id: number; pdf: Uint8Array } | { id: number; problem: string }

/** `data` is JSON: it reaches the template by sys.inputs and is never read as Typst markup. */
export function typesetter(templates: string, fonts: readonly string[]) {
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: [...fonts] }] })

  return (template: string, data: string): Uint8Array => {
    try {
      const compiled = compiler.compile({
        mainFilePath: `${templates}/${template}.typ`,
        inputs: { data },
      })
      if (!compiled.result) throw new Error(words(compiled.takeError()?.shortDiagnostics))
      refuseMissingFonts(compiled.takeWarnings()?.shortDiagnostics)
      return accessible(compiled.result)
    } finally {
      // Typst remembers every layout of the process until it is told to forget: 0.6 MB a document.
      compiler.evictCache(0)
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

if (import.meta.main) {
  const [templates = '', ...fonts] = process.argv.slice(2)
  const draw = typesetter(templates, fonts)
  process.on('message', (order: Order) => process.send?.(answer(draw, order)))
}
