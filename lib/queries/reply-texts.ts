import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import { Refusal } from '@/lib/domain/refusal'
import type { ReplyPlace } from '@/lib/domain/reply-text/place'
import { isUuid } from '@/lib/domain/uuid'

export type ShownText = {
  id: string
  place: ReplyPlace
  title: string
  body: string
  version: number
  retiredAt: Date | null
}

export type TextVersion = {
  version: number
  action: string
  at: Date
  by: string | null
  title: string
  body: string
}

/** All texts, those in use first. */
export async function listReplyTexts(viewer: Viewer): Promise<ShownText[]> {
  requireStaff(viewer)
  const texts = await db.replyText.findMany({ orderBy: [{ place: 'asc' }, { title: 'asc' }, { id: 'asc' }] })
  return texts as unknown as ShownText[]
}

/** What can be chosen at these places. */
export async function listOffered(viewer: Viewer, places: readonly ReplyPlace[]): Promise<ShownText[]> {
  requireStaff(viewer)
  const where = { place: { in: [...places] }, retiredAt: null }
  const texts = await db.replyText.findMany({ where, orderBy: [{ title: 'asc' }, { id: 'asc' }] })
  return texts as unknown as ShownText[]
}

/** One text and its versions, newest first; null where there is none. */
export async function readReplyText(
  viewer: Viewer,
  id: string,
): Promise<{ text: ShownText; history: TextVersion[] } | null> {
  requireStaff(viewer)
  const text = isUuid(id) ? await db.replyText.findUnique({ where: { id } }) : null
  if (!text) return null
  const history = await db.$queryRaw<TextVersion[]>`
    SELECT c.version, c.action, c.at, a.last_name || ' ' || a.first_name AS by, c.title, c.body
      FROM reply_text_change c LEFT JOIN account a ON a.id = c.by_id
     WHERE c.text_id = ${id}::uuid ORDER BY c.version DESC LIMIT 100`
  return { text: text as unknown as ShownText, history }
}

function requireStaff(viewer: Viewer): void {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
}
