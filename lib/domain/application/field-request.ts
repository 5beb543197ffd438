import { type Answers, noticeLabel } from '@/lib/domain/application/answers'
import { verificationChoices } from '@/lib/domain/application/verification'
import type { FacilityKind } from '@/lib/domain/facility/kind'

/** The items of the form that a clerk can ask to have corrected. */
export const requestFields = ['verificationMethod', 'staffCount', 'deviceCount', 'notice'] as const

export type RequestField = (typeof requestFields)[number]

/** What the clerk asks for when sending a case back, pinned to the item it is about (R-APP-9, R-CLK-4). */
export type FieldRequest = { field: RequestField; message: string }

export type OpenField = keyof Answers | 'notice'

/** The items this kind of facility was asked for, in the order of the form. */
export function requestableFields(kind: FacilityKind): { field: RequestField; label: string }[] {
  const labels: Record<RequestField, string> = {
    verificationMethod: '施設の確認方法',
    staffCount: '職員数',
    deviceCount: '申請台数',
    notice: noticeLabel(kind),
  }
  return requestFields
    .filter((field) => field !== 'verificationMethod' || verificationChoices(kind).length > 1)
    .map((field) => ({ field, label: labels[field] }))
}

/** What is open again after a return: the items asked about, and those that go with them. The rest stays as sent. */
export function reopenedFields(requests: readonly FieldRequest[]): OpenField[] {
  return requests.flatMap(({ field }): OpenField[] =>
    // Another method needs its own input: the account number or the document.
    field === 'verificationMethod' ? ['verificationMethod', 'accountNumber', 'notice'] : [field],
  )
}

/** Of what was typed, only what is open again (R-APP-9). */
export function onlyReopened(typed: Answers, requests: readonly FieldRequest[]): Answers {
  const open: readonly string[] = reopenedFields(requests)
  return Object.fromEntries(Object.entries(typed).filter(([field]) => open.includes(field)))
}

/** As one text, for the timeline. */
export function requestsInWords(requests: readonly FieldRequest[], kind: FacilityKind): string {
  const labels = new Map(requestableFields(kind).map(({ field, label }) => [field, label]))
  return requests.map(({ field, message }) => `${labels.get(field) ?? field}：${message}`).join('\n')
}
