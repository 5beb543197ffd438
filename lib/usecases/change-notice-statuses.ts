import type { Tx } from '@/lib/adapters/db'
import type { LocalDate } from '@/lib/domain/date/jst'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import { type NoticeAction, noticeWorkflow } from '@/lib/domain/notice/workflow'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Act } from './transact'

/** A notice as it was seen, with what this step writes beside its status. */
export type ChangedNotice = {
  id: string
  version: number
  receiptNumber?: string
  runMonth?: string
  abolishedOn?: LocalDate | null
  fileNumber?: string
  abolishedCodeId?: number | null
  pdfKey?: string
  pdfSha256?: string
}

type RunAction = Extract<
  NoticeAction,
  'submit' | 'confirm' | 'register' | 'handBack' | 'publish' | 'takeEffect'
>

/**
 * changeNoticeStatus for the notices of a run or of an association's file, in two statements however many they are: by the workflow table, on the
 * versions that were seen, never by a person whom the row keeps apart (R-INS-7), with a row each in the timeline.
 * @returns the ids that were changed; the others had been changed by somebody else.
 */
export async function changeNoticeStatuses(
  tx: Tx,
  act: Act,
  action: RunAction,
  notices: readonly ChangedNotice[],
): Promise<Set<string>> {
  if (notices.length === 0) return new Set()
  const row = noticeWorkflow.rows.find((known) => known.action === action)
  const [from] = row?.from ?? []
  if (!row || !from || !row.by.some((role) => role === act.actor.role)) return new Set()
  const changed = await tx.$queryRaw<{ id: string }[]>`
    UPDATE notice n
       SET status = ${row.to}::"NoticeStatus", version = n.version + 1, changed_at = ${act.now},
           claimed_by_id = NULL, claimed_until = NULL, ${stamp(act, action)}
      FROM jsonb_to_recordset(${JSON.stringify(notices)}::jsonb)
           AS x(id uuid, version int, "receiptNumber" text, "runMonth" text, "abolishedOn" date, "fileNumber" text,
                "abolishedCodeId" int, "pdfKey" uuid, "pdfSha256" text)
     WHERE n.id = x.id AND n.version = x.version AND n.status = ${from}::"NoticeStatus"
       AND NOT EXISTS (SELECT FROM notice_event e WHERE e.notice_id = n.id AND e.actor_id = ${act.actor.accountId}::uuid
                          AND e.action = ANY (${[...(row.notBy ?? [])]}::text[]))
    RETURNING n.id`
  const ids = changed.map(({ id }) => id)
  await addEvents(tx, act, { action, from, to: row.to }, ids)
  return new Set(ids)
}

/** Who and when, in the columns that the boxes of the form are drawn from. */
function stamp({ now, actor }: Act, action: RunAction): Prisma.Sql {
  switch (action) {
    case 'submit':
      return Prisma.sql`arrived_at = ${now}, receipt_number = x."receiptNumber", run_month = x."runMonth",
        abolished_on = x."abolishedOn", abolished_code_id = x."abolishedCodeId"`
    case 'confirm':
      return Prisma.sql`confirmed_at = ${now}, confirmed_by_id = ${actor.accountId}::uuid`
    case 'register':
      return Prisma.sql`registered_at = ${now}, registered_by_id = ${actor.accountId}::uuid,
        file_number = x."fileNumber", abolished_code_id = x."abolishedCodeId"`
    case 'handBack':
      return Prisma.sql`handed_back_at = ${now}, pdf_key = x."pdfKey", pdf_sha256 = x."pdfSha256"`
    case 'publish':
      return Prisma.sql`published_at = ${now}`
    case 'takeEffect':
      return Prisma.sql`requests = n.requests`
  }
}

type Move = { action: RunAction; from: NoticeStatus; to: NoticeStatus }

async function addEvents(tx: Tx, { now, actor }: Act, move: Move, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO notice_event (notice_id, at, action, from_status, to_status, actor_id, actor_role)
    SELECT id::uuid, ${now}, ${move.action}, ${move.from}::"NoticeStatus", ${move.to}::"NoticeStatus",
           ${actor.accountId}::uuid, ${actor.role}
      FROM jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) AS id`
}
