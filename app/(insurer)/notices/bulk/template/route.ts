import { writeCsv } from '@/lib/adapters/spreadsheet/write-csv'
import { writeTemplate } from '@/lib/adapters/spreadsheet/write-template'
import { uploadTypes } from '@/lib/domain/application/upload-rule'
import { bulkColumns, exampleSheet, notesSheet } from '@/lib/domain/bulk-filing/columns'
import { templateNotes } from '@/lib/domain/bulk-filing/template-notes'
import { isTicked } from '@/lib/domain/notice/answers'
import { type NoticeKind, noticeKindShortLabels } from '@/lib/domain/notice/kind'
import { handler } from '@/lib/handler'
import { readTemplateRows } from '@/lib/queries/bulk-template-rows'

/** The template to fill in, empty or with the association's insurers already in it (R-INS-4). */
export const GET = handler({
  role: ['association'],
  audit: null,
  async run({ request, viewer }) {
    const asked = new URL(request.url).searchParams
    const kind: NoticeKind = asked.get('kind') === 'abolition' ? 'ABOLITION' : 'INTRODUCTION'
    const columns = bulkColumns(kind)
    const filled = asked.has('insurers') ? await readTemplateRows(viewer, kind) : []
    const rows = filled.map((answers) =>
      columns.map(({ field, tick }) =>
        tick ? (isTicked(answers[field]) ? '○' : '') : (answers[field] ?? ''),
      ),
    )
    const name = noticeKindShortLabels[kind]
    const fileName = `${name}_一括届出${asked.has('insurers') ? '_保険者入力済み' : '_様式'}`
    if (asked.get('format') === 'csv') {
      const csv = writeCsv([columns.map(({ header }) => header), ...rows])
      return attachment(csv, 'text/csv; charset=utf-8', `${fileName}.csv`)
    }
    const notes = templateNotes(kind)
    const book = await writeTemplate({ name, columns, rows, exampleSheet, notesSheet, notes })
    return attachment(Buffer.from(book), uploadTypes.xlsx.contentType, `${fileName}.xlsx`)
  },
})

function attachment(body: string | Buffer<ArrayBuffer>, type: string, fileName: string): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'cache-control': 'no-store',
    },
  })
}
