import { db, type Tx } from '@/lib/adapters/db'
import { jstDate } from '@/lib/domain/date/jst'
import { formatDateInFull } from '@/lib/domain/date/wareki'
import { env } from '@/lib/env'
import { abolishDueCodes } from './abolish-codes'
import { changeNoticeStatuses } from './change-notice-statuses'
import { queueMails } from './queue-mails'
import { recipientsOf } from './run-step/recipients'
import type { Act } from './transact'
import { writeAudits } from './write-audits'

const atATime = 100

/**
 * R-INS-10: on 廃止年月日 the code, its devices and their IDs stop, and the 廃止届 that was handed back has taken effect.
 * A registered one that is not handed back yet stops the code on that day all the same.
 * @returns how many codes and notices there were; nothing is written when it is called again.
 */
export async function takeEffect(act: Act): Promise<{ codes: number; notices: number }> {
  const today = jstDate(act.now)
  const total = { codes: 0, notices: 0 }
  for (let found = 1; found > 0; ) {
    const done = await db.$transaction(async (tx) => await takeNext(tx, act, today), { timeout: 60_000 })
    found = done.codes + done.notices
    total.codes += done.codes
    total.notices += done.notices
  }
  return total
}

async function takeNext(tx: Tx, act: Act, today: string): Promise<{ codes: number; notices: number }> {
  const codes = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM insurer_code WHERE status = 'LIVE' AND abolished_on <= ${today}::date
     ORDER BY id LIMIT ${atATime}`
  await abolishDueCodes(
    tx,
    act,
    codes.map(({ id }) => id),
  )
  const due = await readDue(tx, today)
  const changed = await changeNoticeStatuses(tx, act, 'takeEffect', due)
  const done = due.filter(({ id }) => changed.has(id))
  await writeAudits(
    tx,
    { ...act, name: 'notice.take-effect' },
    'notice',
    done.map(({ id, version, code }) => ({ id, version: version + 1, detail: { code } })),
  )
  await tell(tx, act.now, done)
  return { codes: codes.length, notices: done.length }
}

type Due = {
  id: string
  version: number
  receiptNumber: string
  insurer: string
  organisationId: number | null
  code: string
  abolishedOn: string
}

function readDue(tx: Tx, today: string): Promise<Due[]> {
  return tx.$queryRaw<Due[]>`
    SELECT n.id, n.version, n.receipt_number AS "receiptNumber", f.name AS insurer,
           f.organisation_id AS "organisationId", c.code, to_char(n.abolished_on, 'YYYY-MM-DD') AS "abolishedOn"
      FROM notice n JOIN facility f ON f.id = n.insurer_id JOIN insurer_code c ON c.id = n.abolished_code_id
     WHERE n.kind = 'ABOLITION' AND n.status = 'HANDED_BACK' AND n.abolished_on <= ${today}::date
     ORDER BY n.id LIMIT ${atATime} FOR UPDATE OF n`
}

async function tell(tx: Tx, now: Date, due: readonly Due[]): Promise<void> {
  const people = await recipientsOf(
    tx,
    due.map(({ organisationId }) => organisationId),
  )
  const mails = due.flatMap(({ id, receiptNumber, insurer, organisationId, code, abolishedOn }) =>
    (people.get(organisationId ?? -1) ?? []).map(({ email, name }) => ({
      ...{ template: 'notice-effective' as const, to: email, toName: name },
      values: {
        ...{ name, receiptNumber, insurer, code, date: formatDateInFull(abolishedOn) },
        link: `${env().APP_URL}/notices/${id}`,
      },
    })),
  )
  await queueMails(tx, now, mails)
}
