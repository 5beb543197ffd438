import { requireStaff } from '@/app/(staff)/require-staff'
import { reviewers } from '@/lib/domain/account/role'
import type { ReplyPlace } from '@/lib/domain/reply-text/place'
import { listOffered, type ShownText } from '@/lib/queries/reply-texts'

/** What the viewer of a decision page can choose there. */
export async function offeredTexts(id: string, places: readonly ReplyPlace[]): Promise<ShownText[]> {
  return listOffered(await requireStaff(`/staff/applications/${id}`, reviewers), places)
}
