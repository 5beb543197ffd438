import { open } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'

/** The outbox, oldest first, with its sealed values opened. */
export async function queuedMails() {
  const rows = await db.outboxMail.findMany({ orderBy: { createdAt: 'asc' } })
  return rows.map((row) => ({
    id: row.id,
    template: row.template,
    to: row.to,
    values: JSON.parse(open(row.payload, `mail:${row.id}`)) as Record<string, string>,
  }))
}

/** The token in the last link of this kind, as the person who got the mail would have it. */
export async function lastTokenOf(template: string, to?: string): Promise<string> {
  const mails = await queuedMails()
  const link = mails.filter((mail) => mail.template === template && (!to || mail.to === to)).at(-1)
    ?.values.link
  return new URL(link ?? '').searchParams.get('token') ?? ''
}
