import { Readable } from 'node:stream'
import { readAuditFilter } from '@/lib/domain/audit/filter'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { handler } from '@/lib/handler'
import { auditReaders } from '@/lib/queries/audit-log'
import { exportAudit } from '@/lib/queries/export-audit'
import { recordAuditView } from '@/lib/usecases/record-audit-view'

/** The filtered log as CSV, streamed; its last line signs what stands above it. */
export const GET = handler({
  role: auditReaders,
  audit: 'audit.export',
  run: async ({ request, viewer, act }) => {
    const { filter, problems } = readAuditFilter(Object.fromEntries(new URL(request.url).searchParams))
    if (problems.length > 0) throw new ProblemsFound(...problems)
    await recordAuditView(act, filter)
    return new Response(Readable.toWeb(Readable.from(exportAudit(viewer, filter))) as ReadableStream, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="audit-log.csv"',
        'cache-control': 'no-store',
      },
    })
  },
})
