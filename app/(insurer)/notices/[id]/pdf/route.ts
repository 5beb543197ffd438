import { Readable } from 'node:stream'
import { filers } from '@/app/require-viewer'
import { handler } from '@/lib/handler'
import { readNoticePdf } from '@/lib/usecases/read-notice-pdf'

export const GET = handler({
  role: filers,
  audit: 'notice.pdf',
  async run({ params, viewer, act }) {
    const { fileName, body } = await readNoticePdf(act, viewer, params.id ?? '')
    const bytes =
      body instanceof Readable ? (Readable.toWeb(body) as ReadableStream<Uint8Array>) : Buffer.from(body)
    return new Response(bytes, {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    })
  },
})
