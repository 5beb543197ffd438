import type { Tx } from '@/lib/adapters/db'
import { formatDateInFull, formatMonth } from '@/lib/domain/date/wareki'
import { runCalendar } from '@/lib/domain/month/calendar'
import { noticeKindLabels } from '@/lib/domain/notice/kind'
import { env } from '@/lib/env'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import type { QueuedMail } from '@/lib/usecases/queue-mail'
import { queueMails } from '@/lib/usecases/queue-mails'
import type { RunNotice } from './read-notices'
import { associationsAmong, recipientsOf } from './recipients'

type Codes = ReadonlyMap<string, string>

/** @returns per notice the outbox rows, by which the reconciliation finds them. */
export async function tellReturned(
  tx: Tx,
  now: Date,
  notices: readonly RunNotice[],
  codes: Codes,
): Promise<Map<string, string[]>> {
  const organisations = notices.flatMap((one) => [one.filerOrganisationId, one.insurerOrganisationId])
  const people = await recipientsOf(tx, organisations)
  const associations = await associationsAmong(tx, organisations)
  const publishBy = await publishDates(tx, notices)
  const letters = notices.flatMap((notice) => {
    const told = new Set([notice.filerOrganisationId, notice.insurerOrganisationId])
    const addressees = [...told].flatMap((id) =>
      id === null || associations.has(id) ? [] : (people.get(id) ?? []),
    )
    const values = valuesOf(notice, codes.get(notice.id) ?? '', publishBy.get(notice.runMonth ?? '') ?? '')
    return addressees.map(({ email, name }) => ({
      noticeId: notice.id,
      mail: {
        template: 'notice-returned',
        to: email,
        toName: name,
        values: { ...values, name },
      } satisfies QueuedMail,
    }))
  })
  const ids = await queueMails(
    tx,
    now,
    letters.map(({ mail }) => mail),
  )
  return new Map(notices.map(({ id }) => [id, ids.filter((_, index) => letters[index]?.noticeId === id)]))
}

async function publishDates(tx: Tx, notices: readonly RunNotice[]): Promise<Map<string, string>> {
  const settings = await readCalendarSettings(tx)
  const months = [...new Set(notices.flatMap(({ runMonth }) => runMonth ?? []))]
  return new Map(months.map((month) => [month, formatDateInFull(runCalendar(month, settings).publishBy)]))
}

function valuesOf(notice: RunNotice, code: string, publishBy: string): Record<string, string> {
  const { id, kind, receiptNumber, answers, insurerName } = notice
  const isIntroduction = kind === 'INTRODUCTION'
  return {
    receiptNumber,
    kind: noticeKindLabels[kind],
    insurer: answers.name ?? insurerName,
    outcome: isIntroduction
      ? `オンライン資格確認用コード　${code}`
      : `オンライン資格確認用コード${code}は、廃止年月日に廃止します。`,
    next: isIntroduction ? `アカウントへの反映は、${publishBy}までに行います。` : '',
    link: `${env().APP_URL}/notices/${id}`,
  }
}

/** One mail for all that an association filed, when the step is done. */
export async function tellAssociations(tx: Tx, now: Date, stepId: string, month: string): Promise<void> {
  const rows = await tx.$queryRaw<{ id: number; count: number }[]>`
    SELECT o.id, count(*)::int AS count
      FROM run_item i JOIN notice n ON n.id = i.notice_id
      JOIN organisation o ON o.id = n.filer_organisation_id AND o.kind = 'ASSOCIATION'
     WHERE i.step_id = ${stepId}::uuid AND i.result = 'done' GROUP BY o.id ORDER BY o.id`
  const people = await recipientsOf(
    tx,
    rows.map(({ id }) => id),
  )
  const mails = rows.flatMap(({ id, count }) =>
    (people.get(id) ?? []).map(({ email, name }) => ({
      ...{ template: 'notices-returned' as const, to: email, toName: name },
      values: { name, month: formatMonth(month), count: String(count), link: `${env().APP_URL}/notices` },
    })),
  )
  await queueMails(tx, now, mails)
}
