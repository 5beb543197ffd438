import type { RequestField } from '@/lib/domain/application/field-request'

/** Where a text is chosen: at an item of a return, or as the reason of a decision (R-CLK-4). */
export const replyPlaces = [
  'return-verificationMethod',
  'return-staffCount',
  'return-deviceCount',
  'return-notice',
  'reject',
  'hold',
] as const

export type ReplyPlace = (typeof replyPlaces)[number]

export const replyPlaceLabels: Record<ReplyPlace, string> = {
  'return-verificationMethod': '差し戻し（施設の確認方法）',
  'return-staffCount': '差し戻し（職員数）',
  'return-deviceCount': '差し戻し（申請台数）',
  'return-notice': '差し戻し（添付書類）',
  reject: '却下の理由',
  hold: '保留の理由',
}

export function isReplyPlace(text: string): text is ReplyPlace {
  return (replyPlaces as readonly string[]).includes(text)
}

export function placeOfRequest(field: RequestField): ReplyPlace {
  return `return-${field}`
}

/** The field of the decision's form that the text goes into. */
export function fieldOfPlace(place: ReplyPlace): string {
  return place.startsWith('return-') ? place.replace('return-', 'request-') : 'comment'
}

/** What one decision on many cases can make use of. */
export function placesOfBatch(action: string): readonly ReplyPlace[] {
  if (action === 'hold') return ['hold']
  return action === 'sendBack' ? replyPlaces.filter((place) => place.startsWith('return-')) : []
}
