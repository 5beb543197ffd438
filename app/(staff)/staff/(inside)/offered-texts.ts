import { requireStaff } from '@/app/(staff)/require-staff'
import type { ReplyPlace } from '@/lib/domain/reply-text/place'
import { listOffered, type ShownText } from '@/lib/queries/reply-texts'

/** What the viewer of a decision page can choose there. `here` is the page of the case. */
export async function offeredTexts(here: string, places: readonly ReplyPlace[]): Promise<ShownText[]> {
  return listOffered(await requireStaff(here), places)
}
