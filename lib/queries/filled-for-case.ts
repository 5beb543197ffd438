import { db } from '@/lib/adapters/db'
import type { BatchInput } from '@/lib/domain/application/batch-schemas'
import { addDays, jstDate } from '@/lib/domain/date/jst'
import { formatDateInFull } from '@/lib/domain/date/wareki'
import { fillPlaceholders, replyDays } from '@/lib/domain/reply-text/placeholder'

type Worded = Extract<BatchInput, { action: 'hold' | 'sendBack' }>

/** The words of a batch for one of its cases: each with its own name, number and person (R-CLK-4). */
export async function filledForCase(id: string, input: Worded, now: Date): Promise<string> {
  if (!input.comment.includes('{')) return input.comment
  const { receiptNumber, createdById, facility } = await db.application.findUniqueOrThrow({
    where: { id },
    select: { receiptNumber: true, createdById: true, facility: { select: { name: true } } },
  })
  const person = await db.account.findUniqueOrThrow({ where: { id: createdById } })
  const today = jstDate(now)
  return fillPlaceholders(input.comment, {
    機関名: facility.name,
    受付番号: receiptNumber ?? '',
    申請者名: `${person.lastName} ${person.firstName}`,
    今日: formatDateInFull(today),
    期限: formatDateInFull(input.action === 'hold' ? input.until : addDays(today, replyDays)),
  })
}
