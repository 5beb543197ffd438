import { Readable } from 'node:stream'

/** A PDF to be kept by whoever asked for it, and by nothing in between. */
export function pdfResponse(pdf: Uint8Array | Readable, fileName: string, inline = false): Response {
  const body =
    pdf instanceof Readable ? (Readable.toWeb(pdf) as ReadableStream<Uint8Array>) : Buffer.from(pdf)
  const disposition = inline ? 'inline' : 'attachment'
  return new Response(body, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
