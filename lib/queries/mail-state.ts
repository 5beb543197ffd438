import { db } from '@/lib/adapters/db'

/** Whether the receiving mail server refused this mail for good (R-REG-5). Whoever holds its id caused it. */
export async function mailBounced(mailId: string): Promise<boolean> {
  const mail = await db.outboxMail.findUnique({ where: { id: mailId }, select: { failedAt: true } })
  return mail?.failedAt != null
}
