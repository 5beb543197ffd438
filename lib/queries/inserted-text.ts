import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { addDays, jstDate } from '@/lib/domain/date/jst'
import { readDate } from '@/lib/domain/date/read-date'
import { formatDateInFull } from '@/lib/domain/date/wareki'
import { stayingUntil } from '@/lib/domain/notice/resubmission'
import type { FormState } from '@/lib/domain/problem'
import { Refusal } from '@/lib/domain/refusal'
import type { Typed } from '@/lib/domain/reply-text/assisted'
import {
  chooserOf,
  fieldOfSpot,
  isOfNotice,
  type ReplyPlace,
  type ReplySpot,
} from '@/lib/domain/reply-text/place'
import {
  fillPlaceholders,
  missingPlaceholder,
  type Replacements,
  replyDays,
} from '@/lib/domain/reply-text/placeholder'
import { isUuid } from '@/lib/domain/uuid'
import { findNoticeCase } from './notice-case'
import { readResubmitUntil } from './resubmit-until'
import { findReviewCase } from './review-case'

/** The form again, with the chosen text behind what was typed (R-CLK-4); nothing is written. */
export async function withInsertedText(
  viewer: Viewer,
  { spot, typed }: { spot: ReplySpot; typed: Typed },
): Promise<FormState> {
  const chooser = chooserOf(spot)
  const problem = (message: string, field = chooser) => ({ values: typed, problems: [{ field, message }] })
  const chosen = typed[chooser] ?? ''
  if (!chosen) return problem('挿入する定型文を選んでください。')
  const text = isUuid(chosen) ? await db.replyText.findUnique({ where: { id: chosen } }) : null
  if (!text || text.place !== spot.place || text.retiredAt)
    return problem('この定型文は使えなくなりました。ほかの定型文を選んでください。')
  const values = await replacements(viewer, spot.place, typed)
  if (!values) throw new Refusal('NOT_FOUND')
  if (missingPlaceholder(text.body, values))
    return problem('この定型文には期限が入ります。先に、再開する日を入力してください。', 'until')
  const field = fieldOfSpot(spot)
  const filled = [typed[field]?.trim(), fillPlaceholders(text.body, values)].filter(Boolean).join('\n')
  return { values: { ...typed, [field]: filled, [chooser]: '' }, problems: [] }
}

function replacements(viewer: Viewer, place: ReplyPlace, typed: Typed): Promise<Replacements | null> {
  return isOfNotice(place) ? ofNotice(viewer, typed) : ofApplication(viewer, place, typed)
}

async function ofApplication(viewer: Viewer, place: ReplyPlace, typed: Typed): Promise<Replacements | null> {
  const found = await findReviewCase(viewer, typed.id ?? '')
  if (!found) return null
  const today = jstDate(viewer.now)
  const day = place === 'hold' ? readDate(typed.until ?? '').date : addDays(today, replyDays)
  return {
    機関名: found.facility.name,
    受付番号: found.receiptNumber,
    申請者名: found.applicant.name,
    今日: formatDateInFull(today),
    ...(day && { 期限: formatDateInFull(day) }),
  }
}

/** The day is the one up to which a corrected notice stays in its run (R-INS-15). */
async function ofNotice(viewer: Viewer, typed: Typed): Promise<Replacements | null> {
  const found = await findNoticeCase(viewer, typed.id ?? '')
  if (!found) return null
  return {
    機関名: found.insurer.name,
    受付番号: found.receiptNumber,
    申請者名: found.answers.filerName ?? '',
    今日: formatDateInFull(jstDate(viewer.now)),
    期限: formatDateInFull(stayingUntil(found.runMonth, await readResubmitUntil())),
  }
}
