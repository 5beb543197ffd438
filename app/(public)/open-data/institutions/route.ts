import { streamList } from '@/lib/adapters/spreadsheet/stream-list'
import { listHeaders } from '@/lib/adapters/spreadsheet/write-list'
import { openDataCells, openDataHeaders } from '@/lib/domain/list/open-data'
import { Refusal } from '@/lib/domain/refusal'
import { handler } from '@/lib/handler'
import { readOpenDataState, walkOpenData } from '@/lib/queries/open-data'

const name = '実施機関一覧'

/** R-LST-5: the list as open data. Whoever has this version already is told so, and gets nothing again. */
export const GET = handler({
  role: 'public',
  audit: null,
  async run({ request }) {
    const format = new URL(request.url).searchParams.get('format') ?? 'csv'
    if (format !== 'csv' && format !== 'xlsx') throw new Refusal('NOT_FOUND')
    const { version, changedAt } = await readOpenDataState()
    const headers = {
      ...listHeaders(format, name),
      ...(changedAt && { 'last-modified': changedAt.toUTCString() }),
      'cache-control': 'public, no-cache',
      etag: `"${format}-${version}"`,
    }
    if (request.headers.get('if-none-match')?.includes(headers.etag)) {
      return new Response(null, { status: 304, headers })
    }
    const batches = cells()
    return new Response(streamList(format, { name, headers: openDataHeaders, batches }), { headers })
  },
})

async function* cells(): AsyncGenerator<string[][]> {
  for await (const rows of walkOpenData()) yield rows.map(openDataCells)
}
