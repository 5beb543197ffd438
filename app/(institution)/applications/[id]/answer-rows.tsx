import type { SummaryRow } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import { noticeLabel } from '@/lib/domain/application/answers'
import { formatFileSize } from '@/lib/domain/application/file-size'
import { shownAnswers } from '@/lib/domain/application/shown-answers'
import type { OwnApplication } from '@/lib/queries/own-application'

/** Every answer as it was given, and every file with its size; `edit` adds the links that change them. */
export function answerRows({ answers, uploads, facility }: OwnApplication, edit?: string): SummaryRow[] {
  const change = (field: string) => (edit ? `${edit}#${field}` : undefined)
  const rows: SummaryRow[] = shownAnswers(answers, facility.kind).map(({ field, label, value }) => ({
    label,
    value,
    changeHref: change(field),
  }))
  const files = uploads.filter(({ state }) => state === 'CLEAN')
  const notice: SummaryRow = {
    label: noticeLabel(facility.kind),
    value: (
      <ul>
        {files.map(({ id, fileName, size }) => (
          <li key={id} className="break-all">
            <TextLink href={`/api/uploads/${id}`}>{fileName}</TextLink>（{formatFileSize(Number(size))}
            、検査済み）
          </li>
        ))}
      </ul>
    ),
    changeHref: change('notice'),
  }
  return files.length > 0 ? [...rows, notice] : rows
}
