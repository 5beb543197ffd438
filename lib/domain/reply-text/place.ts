import type { RequestField } from '@/lib/domain/application/field-request'

/** Where a text is chosen: at an item of a return, or as the reason of a decision (R-CLK-4). */
export const replyPlaces = [
  'return-verificationMethod',
  'return-staffCount',
  'return-deviceCount',
  'return-notice',
  'reject',
  'hold',
  'notice-return',
  'notice-reject',
] as const

export type ReplyPlace = (typeof replyPlaces)[number]

export const replyPlaceLabels: Record<ReplyPlace, string> = {
  'return-verificationMethod': '差し戻し（施設の確認方法）',
  'return-staffCount': '差し戻し（職員数）',
  'return-deviceCount': '差し戻し（申請台数）',
  'return-notice': '差し戻し（添付書類）',
  reject: '却下の理由',
  hold: '保留の理由',
  'notice-return': '届出の差し戻し',
  'notice-reject': '届出の却下の理由',
}

export function isReplyPlace(text: string): text is ReplyPlace {
  return (replyPlaces as readonly string[]).includes(text)
}

/** The others belong to applications. */
export function isOfNotice(place: ReplyPlace): boolean {
  return place.startsWith('notice-')
}

export function placeOfRequest(field: RequestField): ReplyPlace {
  return `return-${field}`
}

/** Where on its page a text is chosen. A notice has so many items that its texts are for any of them: `item` says which. */
export type ReplySpot = { place: ReplyPlace; item?: string }

/** What the button sends that puts a text in there. */
export function insertStep({ place, item }: ReplySpot): string {
  return ['insert', place, ...(item ? [item] : [])].join(':')
}

export function readInsertStep(step: string): ReplySpot | undefined {
  const [word, place = '', item] = step.split(':')
  return word === 'insert' && isReplyPlace(place) ? { place, ...(item && { item }) } : undefined
}

/** The list in which it is chosen. */
export function chooserOf({ place, item }: ReplySpot): string {
  return ['text', place, ...(item ? [item] : [])].join('-')
}

/** The field of the decision's form that the text goes into. */
export function fieldOfSpot({ place, item }: ReplySpot): string {
  if (item) return `request-${item}`
  return place.startsWith('return-') ? place.replace('return-', 'request-') : 'comment'
}

/** What one decision on many cases can make use of. */
export function placesOfBatch(action: string): readonly ReplyPlace[] {
  if (action === 'hold') return ['hold']
  return action === 'sendBack' ? replyPlaces.filter((place) => place.startsWith('return-')) : []
}
