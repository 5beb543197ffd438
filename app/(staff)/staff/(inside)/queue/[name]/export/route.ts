import { seeOther } from '@/app/see-other'
import { listHeaders, readListFormat, writeList } from '@/lib/adapters/spreadsheet/write-list'
import { staffRoles } from '@/lib/domain/account/role'
import { isQueueName, queues } from '@/lib/domain/application/queue'
import { exportCells, exportHeaders, moreRows, mostExported } from '@/lib/domain/application/queue-export'
import { readQueueFilter } from '@/lib/domain/application/queue-filter'
import { jstDate } from '@/lib/domain/date/jst'
import { Refusal } from '@/lib/domain/refusal'
import { handler } from '@/lib/handler'
import { readQueueFrom } from '@/lib/queries/review-queue'
import { recordExport } from '@/lib/usecases/record-export'

/** The filtered list as a file, at most `mostExported` rows of it. */
export const GET = handler({
  role: staffRoles,
  audit: 'queue.export',
  async run({ request, params: { name = '' }, viewer, act }) {
    if (!isQueueName(name)) throw new Refusal('NOT_FOUND')
    const { format: asked, ...search } = Object.fromEntries(new URL(request.url).searchParams)
    const format = readListFormat(asked)
    const { filter, problem } = readQueueFilter(search)
    // The list says what is wrong with the link; a file of everything would not.
    if (problem) return seeOther(`/staff/queue/${name}?${new URLSearchParams(search)}`)
    const found = await readQueueFrom(viewer, name, filter, mostExported + 1)
    const rows = found.slice(0, mostExported).map(exportCells)
    await recordExport(act, { list: name, filter, format, rows: rows.length })
    if (found.length > mostExported) rows.push([moreRows])
    const { label } = queues[name]
    const file = await writeList(format, { name: label, headers: exportHeaders, rows })
    return new Response(file, { headers: listHeaders(format, `${label}_${jstDate(viewer.now)}`) })
  },
})
