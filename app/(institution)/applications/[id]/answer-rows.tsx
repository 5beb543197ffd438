import type { SummaryRow } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import { noticeLabel } from '@/lib/domain/application/answers'
import { type OpenField, reopenedFields } from '@/lib/domain/application/field-request'
import { formatFileSize } from '@/lib/domain/application/file-size'
import { shownAnswers } from '@/lib/domain/application/shown-answers'
import type { OwnApplication } from '@/lib/queries/own-application'

type Row = SummaryRow & { field: string }

/** Every answer as it was given, and every file with its size; `edit` adds the links that change them. */
export function answerRows(application: OwnApplication, edit?: string): Row[] {
  const { answers, facility, status, requests, uploads, cited } = application
  const open: readonly OpenField[] | null = status === 'SENT_BACK' ? reopenedFields(requests) : null
  const change = (field: string) =>
    edit && (open === null || open.some((name) => name === field)) ? `${edit}#${field}` : undefined
  const rows: Row[] = shownAnswers(answers, facility.kind).map(({ field, label, value }) => ({
    field,
    label,
    value,
    changeHref: change(field),
  }))
  const hasFiles = uploads.some(({ state }) => state === 'CLEAN')
  if (!cited && !hasFiles) return rows
  const value = cited ? <Cited application={application} /> : <Files uploads={uploads} />
  return [
    ...rows,
    { field: 'notice', label: noticeLabel(facility.kind), value, changeHref: change('notice') },
  ]
}

function Cited({ application: { citedNotice } }: { application: OwnApplication }) {
  return <p>このポータルで返還した導入届を引用（受付番号 {citedNotice?.receiptNumber}）</p>
}

function Files({ uploads }: Pick<OwnApplication, 'uploads'>) {
  return (
    <ul>
      {uploads
        .filter(({ state }) => state === 'CLEAN')
        .map(({ id, fileName, size }) => (
          <li key={id} className="break-all">
            <TextLink href={`/api/uploads/${id}`}>{fileName}</TextLink>（{formatFileSize(Number(size))}
            、検査済み）
          </li>
        ))}
    </ul>
  )
}
