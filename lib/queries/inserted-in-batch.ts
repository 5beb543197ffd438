import { db } from '@/lib/adapters/db'
import type { FormState } from '@/lib/domain/problem'
import type { Typed } from '@/lib/domain/reply-text/assisted'
import { placesOfBatch } from '@/lib/domain/reply-text/place'
import { isUuid } from '@/lib/domain/uuid'

/**
 * The form of a batch again, with the chosen text behind what was typed. Its placeholders stay: each case fills in its
 * own (R-CLK-4). A text for an item of the form chooses that item, where none is chosen yet.
 */
export async function withTextInBatch(typed: Typed): Promise<FormState> {
  const problem = (message: string) => ({ values: typed, problems: [{ field: 'text', message }] })
  const { text: chosen = '', action = '' } = typed
  if (!chosen) return problem('挿入する定型文を選んでください。')
  const text = isUuid(chosen) ? await db.replyText.findUnique({ where: { id: chosen } }) : null
  const place = placesOfBatch(action).find((known) => known === text?.place)
  if (!text || !place || text.retiredAt)
    return problem('この定型文は使えなくなりました。ほかの定型文を選んでください。')
  const comment = [typed.comment?.trim(), text.body].filter(Boolean).join('\n')
  const field = typed.field || place.replace('return-', '')
  return { values: { ...typed, comment, text: '', ...(action === 'sendBack' && { field }) }, problems: [] }
}
