import type { Tx } from '@/lib/adapters/db'
import { prefectureLabel } from '@/lib/domain/facility/prefecture'
import { env } from '@/lib/env'
import { readSetting } from '@/lib/queries/setting'
import { changeNoticeStatuses } from '@/lib/usecases/change-notice-statuses'
import { issueAndTell } from '@/lib/usecases/issue-and-tell'
import { queueMails } from '@/lib/usecases/queue-mails'
import { type Act, system } from '@/lib/usecases/transact'
import { writeAudits } from '@/lib/usecases/write-audits'
import type { Verdicts } from './decide-on'
import type { RunNotice } from './read-notices'
import { recipientsOf } from './recipients'
import { tooLate } from './too-late'

/**
 * アカウント反映 (R-INS-5, D-1): the code becomes a facility of the insurer's organisation, and the applications that
 * were approved meanwhile get their IDs. The portal's own deed, whoever set it off.
 */
export async function publishAll(tx: Tx, starter: Act, notices: readonly RunNotice[]): Promise<Verdicts> {
  const act: Act = { ...starter, actor: system }
  const changed = await changeNoticeStatuses(tx, act, 'publish', notices.map(seen))
  const done = notices.filter(({ id }) => changed.has(id))
  const codes = await makeCodeFacilities(tx, act, done)
  const released = await releaseWaiting(tx, act, codes)
  await tellPublished(tx, act, done, codes)
  await writeAudits(
    tx,
    { ...act, name: 'notice.publish' },
    'notice',
    done.map(({ id, version, runMonth }) => ({
      ...{ id, version: version + 1 },
      detail: { month: runMonth, code: codes.get(id)?.code ?? null, released: released.get(id) ?? [] },
    })),
  )
  return tooLate(notices, changed)
}

function seen({ id, version }: RunNotice) {
  return { id, version }
}

type CodeFacility = { noticeId: string; code: string; facilityId: number; insurerId: number; live: boolean }

/** An insurer's row in the master stands for it before and beside the code; both belong to the same people. */
async function makeCodeFacilities(
  tx: Tx,
  act: Act,
  notices: readonly RunNotice[],
): Promise<Map<string, CodeFacility>> {
  const ids = JSON.stringify(notices.map(({ id }) => id))
  const rows = await tx.$queryRaw<CodeFacility[]>`
    WITH issued AS (
      SELECT c.id, c.code, c.notice_id, c.insurer_id, c.status, f.*
        FROM insurer_code c
        JOIN (SELECT id AS master_id, name, name_kana, postal_code, address, address_kana, phone, representative,
                     representative_kana, organisation_id FROM facility) f ON f.master_id = c.insurer_id
       WHERE c.notice_id IN (SELECT x::uuid FROM jsonb_array_elements_text(${ids}::jsonb) AS x)),
    made AS (
      INSERT INTO facility (kind, prefecture, code, name, name_kana, postal_code, address, address_kana, phone,
                            representative, representative_kana, organisation_id, closed_at)
      SELECT 'INSURER', left(code, 2), right(code, 7), name, name_kana, postal_code, address, address_kana, phone,
             representative, representative_kana, organisation_id,
             CASE WHEN status = 'ABOLISHED' THEN ${act.now}::timestamptz END
        FROM issued ORDER BY id
      RETURNING id, prefecture, code)
    UPDATE insurer_code c SET facility_id = made.id
      FROM made JOIN issued ON left(issued.code, 2) = made.prefecture AND right(issued.code, 7) = made.code
     WHERE c.id = issued.id
    RETURNING c.notice_id AS "noticeId", c.code, c.facility_id AS "facilityId", c.insurer_id AS "insurerId",
              c.status = 'LIVE' AS live`
  return new Map(rows.map((row) => [row.noticeId, row]))
}

/** @returns per notice the applications that got their IDs. */
async function releaseWaiting(
  tx: Tx,
  act: Act,
  codes: ReadonlyMap<string, CodeFacility>,
): Promise<Map<string, string[]>> {
  const live = new Map([...codes.values()].filter((code) => code.live).map((code) => [code.insurerId, code]))
  const waiting = await tx.application.findMany({
    where: { status: 'APPROVED', facilityId: { in: [...live.keys()] } },
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
  })
  const codeDays = await readSetting('code-days', tx)
  const released = new Map<string, string[]>()
  for (const application of waiting) {
    const code = live.get(application.facilityId)
    if (!code || application.deviceCount === null) continue
    const { facilityId, noticeId } = code
    await issueAndTell(tx, act, {
      ...application,
      deviceCount: application.deviceCount,
      facilityId,
      codeDays,
    })
    released.set(noticeId, [...(released.get(noticeId) ?? []), application.id])
  }
  return released
}

async function tellPublished(
  tx: Tx,
  act: Act,
  notices: readonly RunNotice[],
  codes: ReadonlyMap<string, CodeFacility>,
): Promise<void> {
  const people = await recipientsOf(
    tx,
    notices.map(({ insurerOrganisationId }) => insurerOrganisationId),
  )
  const mails = notices.flatMap(({ id, receiptNumber, insurerName, insurerOrganisationId }) => {
    const code = codes.get(id)
    if (!code?.live || insurerOrganisationId === null) return []
    return (people.get(insurerOrganisationId) ?? []).map(({ email, name }) => ({
      ...{ template: 'notice-published' as const, to: email, toName: name },
      values: {
        ...{ name, receiptNumber, insurer: insurerName, code: code.code },
        prefecture: prefectureLabel(code.code.slice(0, 2)),
        code7: code.code.slice(3),
        link: `${env().APP_URL}/home`,
      },
    }))
  })
  await queueMails(tx, act.now, mails)
}
