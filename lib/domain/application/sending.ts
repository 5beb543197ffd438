import { type Answers, noticeLabel } from '@/lib/domain/application/answers'
import type { FieldRequest } from '@/lib/domain/application/field-request'
import { shownAnswers } from '@/lib/domain/application/shown-answers'
import type { FacilityKind } from '@/lib/domain/facility/kind'

export type SentFile = {
  id: string
  field: string
  fileName: string
  size: number
  sha256: string | null
  scanResult: string | null
}

/** The application as it was sent, the first time or again: a version that never changes. */
export type Sending = {
  version: number
  at: Date
  answers: Answers
  files: SentFile[]
  requests: FieldRequest[]
}

export type SentChange = { field: string; label: string; before: string; after: string }

const none = 'なし'

/** What is different from one sending to the next (R-APP-9, R-CLK-3): old → new, in the order of the form. */
export function sentChanges(before: Sending, after: Sending, kind: FacilityKind): SentChange[] {
  const old = new Map(readable(before, kind).map(({ field, value }) => [field, value]))
  return readable(after, kind).flatMap(({ field, label, value }) => {
    const was = old.get(field) ?? none
    return was === value ? [] : [{ field, label, before: was, after: value }]
  })
}

/** By content, not by name: another scan may have the same name. */
function readable({ answers, files }: Sending, kind: FacilityKind) {
  const names = files.map(({ fileName, sha256 }) => `${fileName}（SHA-256 ${sha256?.slice(0, 8)}…）`)
  const notice = { field: 'notice', label: noticeLabel(kind), value: names.join('、') || none }
  return [...shownAnswers(answers, kind), notice]
}
