import { jstDate } from '@/lib/domain/date/jst'
import { formatDate } from '@/lib/domain/date/wareki'

/** What stands where the content was, after the time for which it is kept (D-6). */
export function erasedWords(erasedAt: Date): string {
  return `保存期間が過ぎたため、内容は消去しました（${formatDate(jstDate(erasedAt))}）。`
}
