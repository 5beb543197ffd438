import type { NoticeStatus } from './status'
import type { NoticeAction } from './workflow'

/** One row of the table for each status that 確認, 差し戻し or 却下 can have started from (R-CLK-4, decision 0036). */
const wayBack: Partial<Record<NoticeStatus, NoticeAction>> = {
  RECEIVED: 'undo',
  CONFIRMED: 'undoToConfirmed',
  SENT_BACK: 'undoToSentBack',
}

export function undoNoticeAction(before: NoticeStatus): NoticeAction | undefined {
  return wayBack[before]
}
