import { type NoticeAnswers, type NoticeField, noticeFieldNames, noticeFields } from './fields'
import type { NoticeKind } from './kind'

/** What a clerk wants mended, pinned to its field; `before` is what stood there when it was sent back. */
export type FieldRequest = { field: NoticeField; message: string; before?: string }

/** From the stored JSON: only what can be pinned to a field. */
export function readRequests(stored: unknown): FieldRequest[] {
  if (!Array.isArray(stored)) return []
  return stored.filter(
    (entry): entry is FieldRequest =>
      typeof entry === 'object' &&
      entry !== null &&
      (noticeFieldNames as readonly unknown[]).includes(entry.field) &&
      typeof entry.message === 'string',
  )
}

/** What has to be typed anew together with a field. */
const together: Partial<Record<NoticeField, readonly NoticeField[]>> = {
  kindCheckup: ['kindGuidance'],
  kindGuidance: ['kindCheckup'],
  filerIs: ['agentPost', 'agentName'],
  agentPost: ['filerIs'],
  agentName: ['filerIs'],
  name: ['nameKana'],
  address: ['addressKana', 'addressKept'],
  representative: ['representativeKana'],
}

/** R-INS-15: after a return only these can be changed; with no pinned request, all of them. */
export function reopenedFields(kind: NoticeKind, requests: readonly FieldRequest[]): NoticeField[] {
  const all = noticeFields(kind).map(({ field }) => field)
  if (requests.length === 0) return [...all, 'addressKept']
  const pinned = requests.flatMap(({ field }) => [field, ...(together[field] ?? [])])
  return [...all, 'addressKept' as const].filter((field) => pinned.includes(field))
}

/** The answers with what may be changed, and the requests with what stood there before (R-CLK-3). */
export function correct(
  kind: NoticeKind,
  requests: readonly FieldRequest[],
  kept: NoticeAnswers,
  typed: NoticeAnswers,
): { answers: NoticeAnswers; requests: FieldRequest[] } {
  const open = reopenedFields(kind, requests)
  const changes = Object.entries(typed).filter(([field]) => open.includes(field as NoticeField))
  return {
    answers: { ...kept, ...Object.fromEntries(changes) },
    requests: requests.map((request) => ({
      ...request,
      before: request.before ?? kept[request.field] ?? '',
    })),
  }
}
