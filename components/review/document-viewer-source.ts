import { CannotShow, type OpenDocument } from './open-document'

/** @throws CannotShow for whatever is not there, broken, locked or endless. */
export async function openDocument(
  source: string,
  fileType: 'pdf' | 'png',
  signal: AbortSignal,
): Promise<OpenDocument> {
  const response = await fetch(source, { signal }).catch(() => null)
  if (!response?.ok)
    throw new CannotShow('書類を読み込めませんでした。通信の状態を確認して、ページを開き直してください。')
  if (fileType === 'png') return openPicture(await response.blob())
  const { openPdf } = await import('./document-viewer-pdf')
  return openPdf(new Uint8Array(await response.arrayBuffer()))
}

async function openPicture(blob: Blob): Promise<OpenDocument> {
  const picture = await createImageBitmap(blob).catch(() => {
    throw new CannotShow('画像を表示できませんでした。ダウンロードして確認してください。')
  })
  return {
    pages: 1,
    size: async () => picture,
    draw: async ({ turn }, canvas, scale) => {
      const [width, height] = [picture.width * scale, picture.height * scale]
      ;[canvas.width, canvas.height] = (turn % 180 === 0 ? [width, height] : [height, width]).map(
        Math.ceil,
      ) as [number, number]
      const pen = canvas.getContext('2d')
      pen?.translate(canvas.width / 2, canvas.height / 2)
      pen?.rotate((turn * Math.PI) / 180)
      pen?.drawImage(picture, -width / 2, -height / 2, width, height)
    },
    text: async () => '',
    close: () => picture.close(),
  }
}
