import { Readable } from 'node:stream'
import { store } from '@/lib/adapters/storage/open-store'
import { zipStream } from '@/lib/adapters/zip-stream'
import { isRunMonth } from '@/lib/domain/month/calendar'
import { handler } from '@/lib/handler'
import { readReturnedNotices } from '@/lib/usecases/read-returned-notices'

/** The handed-back notices as one ZIP (R-INS-4), made while it is sent. */
export const GET = handler({
  role: ['association'],
  audit: 'bulk.returned',
  async run({ request, viewer, act }) {
    const asked = new URL(request.url).searchParams.get('run') ?? ''
    const run = isRunMonth(asked) ? asked : null
    const notices = await readReturnedNotices(act, viewer, run)
    const entries = notices.map(({ fileName, pdfKey }) => ({
      name: fileName,
      open: () => store().get(pdfKey),
    }))
    const name = `返還された届出${run ? `_${run}` : ''}.zip`
    return new Response(Readable.toWeb(Readable.from(zipStream(entries))) as ReadableStream<Uint8Array>, {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        'cache-control': 'private, no-store',
      },
    })
  },
})
