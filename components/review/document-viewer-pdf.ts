import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, version } from 'pdfjs-dist'
import type { View } from './document-viewer-state'
import { CannotShow, type OpenDocument, within } from './open-document'

/** Copied from the package by lib/commands/copy-viewer-parts.mjs; next.config.mjs gives it a policy of its own. */
const parts = `/pdf/${version}/`
GlobalWorkerOptions.workerSrc = `${parts}pdf.worker.min.mjs`

/**
 * Read in a worker, drawn on a canvas, and nothing else: no script of the document runs (only Mozilla's own viewer
 * starts that machine), no XFA, no form, no link, nothing attached (decision 0031).
 */
export async function openPdf(data: Uint8Array): Promise<OpenDocument> {
  const loading = getDocument({
    ...{ data, enableXfa: false, stopAtErrors: false, verbosity: 0 },
    ...{ cMapUrl: parts, wasmUrl: parts },
    // A picture of 100 megapixels is no scan of an A4 page.
    ...{ maxImageSize: 100_000_000, disableWorkerRendering: true },
  })
  const close = () => void loading.destroy().catch(() => undefined)
  try {
    const document = await within(loading.promise, close)
    return { ...pagesOf(document, close), close }
  } catch (error) {
    close()
    throw error instanceof CannotShow ? error : new CannotShow(whyNot(error))
  }
}

function pagesOf(document: PDFDocumentProxy, close: () => void): Omit<OpenDocument, 'close'> {
  return {
    pages: document.numPages,
    size: async (number) => {
      const page = await within(document.getPage(number), close)
      const { width, height } = page.getViewport({ scale: 1 })
      return { width, height }
    },
    draw: (view, canvas, scale, signal) => draw(document, view, { canvas, scale, signal, close }),
    text: async (number) => {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join(' ')
    },
  }
}

type Drawing = { canvas: HTMLCanvasElement; scale: number; signal: AbortSignal; close: () => void }

async function draw(document: PDFDocumentProxy, view: View, { canvas, scale, signal, close }: Drawing) {
  const page = await document.getPage(view.page)
  const viewport = page.getViewport({ scale, rotation: (page.rotate + view.turn) % 360 })
  canvas.width = Math.ceil(viewport.width)
  canvas.height = Math.ceil(viewport.height)
  const task = page.render({ canvas, viewport })
  signal.addEventListener('abort', () => task.cancel(), { once: true })
  await within(task.promise, close)
}

function whyNot(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException')
    return 'パスワードで保護されているため、この画面では表示できません。差し戻して、保護を外したPDFの添付を依頼してください。'
  return 'PDFが壊れているか、特殊な作りのため、この画面では表示できません。ダウンロードして確認してください。'
}
