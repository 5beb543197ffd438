import type { View } from './document-viewer-state'

/** A document in the browser's memory, whatever its format. */
export type OpenDocument = {
  pages: number
  size: (page: number) => Promise<{ width: number; height: number }>
  draw: (view: View, canvas: HTMLCanvasElement, scale: number, signal: AbortSignal) => Promise<void>
  /** For those who do not see the canvas. */
  text: (page: number) => Promise<string>
  close: () => void
}

/** Its message is the sentence that stands in the document's place. */
export class CannotShow extends Error {}

/** What a document may take until its first page is read, and each page until it is drawn. */
const patience = 20_000

/** Hostile documents compute for ever: the worker that does so is ended by `give up`. */
export async function within<T>(work: Promise<T>, giveUp: () => void): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      giveUp()
      reject(
        new CannotShow(
          '書類の表示に時間がかかりすぎるため、中止しました。ダウンロードして確認してください。',
        ),
      )
    }, patience)
  })
  return await Promise.race([work, late]).finally(() => clearTimeout(timer))
}
