import { seal } from '@/lib/adapters/crypto'
import type { Tx } from '@/lib/adapters/db'
import { renderMail } from '@/lib/adapters/mail/template'
import { newId } from './new-id'
import type { QueuedMail } from './queue-mail'

/**
 * queueMail for many, in one statement, which also takes along the text in force for each: what is queued is sent as it
 * was worded then, and neither this nor the worker asks for a text (decision 0038).
 * @returns the ids in the order of the mails.
 */
export async function queueMails(tx: Tx, now: Date, mails: readonly QueuedMail[]): Promise<string[]> {
  const rows = mails.map(({ template, to, toName, values, sendAfter = now }) => {
    // A word that the template needs and nobody gave is a bug of this deed, not of the worker an hour later.
    renderMail(template, values)
    const id = newId()
    const payload = Buffer.from(seal(JSON.stringify(values), `mail:${id}`)).toString('base64')
    return { id, template, to, name: toName, payload, after: sendAfter }
  })
  if (rows.length > 0)
    await tx.$executeRaw`
      INSERT INTO outbox_mail (id, template, "to", to_name, payload, wording, created_at, send_after)
      SELECT x.id, x.template, x."to", x.name, decode(x.payload, 'base64'), nullif(s.value, 'null'), ${now}, x.after
        FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
                        AS (id uuid, template text, "to" text, name text, payload text, after timestamptz))
             WITH ORDINALITY AS x(id, template, "to", name, payload, after, place)
        LEFT JOIN setting s ON s.name = 'mail:' || x.template
       ORDER BY x.place`
  return rows.map(({ id }) => id)
}
