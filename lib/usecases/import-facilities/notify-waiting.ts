import type { Tx } from '@/lib/adapters/db'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import { env } from '@/lib/env'
import { queueMail } from '@/lib/usecases/queue-mail'

type Waiting = { email: string; kind: FacilityKind; prefecture: string; code: string }

/** R-REG-6: whoever waits for a code that the master holds now is told, once. */
export async function notifyWaiting(tx: Tx, now: Date): Promise<number> {
  const waiting = await tx.$queryRaw<Waiting[]>`
    UPDATE waiting_registrant w SET notified_at = ${now} FROM facility f
     WHERE w.notified_at IS NULL AND f.closed_at IS NULL
       AND f.kind = w.kind AND f.code = w.code
       AND (f.prefecture = w.prefecture OR (f.kind = 'INSURER' AND length(f.code) = 8))
    RETURNING w.email, w.kind::text AS kind, w.prefecture, w.code`
  for (const person of waiting) await queueMail(tx, now, mailFor(person))
  return waiting.length
}

/** The code is public, the address is not in the link (R-ALL-7). */
function mailFor({ email, kind, prefecture, code }: Waiting) {
  const link = `${env().APP_URL}/register?${new URLSearchParams({ kind, prefecture, code })}`
  return { template: 'facility-registered' as const, to: email, toName: 'ご利用者', values: { link } }
}
