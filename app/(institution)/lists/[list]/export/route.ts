import { listKeepers } from '@/app/require-viewer'
import { listHeaders, readListFormat } from '@/lib/adapters/spreadsheet/write-list'
import { writeOfficialList } from '@/lib/adapters/spreadsheet/write-official-list'
import { jstDate } from '@/lib/domain/date/jst'
import { isListName, listTitles } from '@/lib/domain/list/columns'
import { writtenCells } from '@/lib/domain/list/written-row'
import { Refusal } from '@/lib/domain/refusal'
import { handler } from '@/lib/handler'
import { listRows } from '@/lib/queries/list-rows'
import { requireListKeeper } from '@/lib/usecases/list-keeper'

/** The viewer's own list as a file in the layout of the 別紙 (R-LST-4). */
export const GET = handler({
  role: listKeepers,
  audit: null,
  async run({ request, params: { list = '' }, viewer }) {
    if (!isListName(list)) throw new Refusal('NOT_FOUND')
    requireListKeeper(viewer, list)
    const format = readListFormat(new URL(request.url).searchParams.get('format') ?? undefined)
    const rows = await listRows(viewer, list)
    const file = await writeOfficialList(
      format,
      list,
      rows.map((row) => writtenCells(list, row)),
    )
    return new Response(file, { headers: listHeaders(format, `${listTitles[list]}_${jstDate(viewer.now)}`) })
  },
})
