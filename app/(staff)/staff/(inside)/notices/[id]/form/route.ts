import { Readable } from 'node:stream'
import { staffRoles } from '@/lib/domain/account/role'
import { handler } from '@/lib/handler'
import { readReturnedForm } from '@/lib/usecases/read-returned-form'

/** The official form that was handed back: the fund's copy, and what is printed for paper. */
export const GET = handler({
  role: staffRoles,
  audit: 'notice.pdf',
  async run({ params, viewer, act }) {
    const { fileName, body } = await readReturnedForm(act, viewer, params.id ?? '')
    return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    })
  },
})
