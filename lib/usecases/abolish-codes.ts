import type { Tx } from '@/lib/adapters/db'
import { formatDate } from '@/lib/domain/date/wareki'
import type { InsurerCodeStatus } from '@/lib/domain/insurer-code/status'
import { changeInsurerCodeStatus } from './change-insurer-code-status'
import { endApplication } from './end-application'
import { type Act, system, writeAudit } from './transact'

export type Abolition = { noticeId: string; codeId: number; on: string }

/** From its registration on the code knows the day on which it ends. */
export async function recordAbolitions(tx: Tx, abolitions: readonly Abolition[]): Promise<void> {
  if (abolitions.length === 0) return
  await tx.$executeRaw`
    WITH x AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(abolitions)}::jsonb)
                             AS x("noticeId" uuid, "codeId" int, "on" date)),
         noted AS (UPDATE notice n SET abolished_on = x."on" FROM x WHERE n.id = x."noticeId")
    UPDATE insurer_code c SET abolished_on = x."on" FROM x WHERE c.id = x."codeId"`
}

type Code = {
  id: number
  code: string
  status: InsurerCodeStatus
  abolishedOn: string
  facilityId: number | null
}

/**
 * R-INS-10: the code, its devices and their IDs stop; the record and its history stay. Done already, nothing happens.
 */
export async function abolishDueCodes(tx: Tx, act: Act, ids: readonly number[]): Promise<void> {
  const codes = await tx.$queryRaw<Code[]>`
    SELECT id, code, status::text AS status, to_char(abolished_on, 'YYYY-MM-DD') AS "abolishedOn",
           facility_id AS "facilityId"
      FROM insurer_code WHERE id = ANY (${[...ids]}::int[]) AND status = 'LIVE' ORDER BY id FOR UPDATE`
  for (const code of codes) await abolishCode(tx, { ...act, actor: system }, code)
}

async function abolishCode(tx: Tx, act: Act, code: Code): Promise<void> {
  if (!(await changeInsurerCodeStatus(tx, code, 'abolish'))) return
  const reason = `オンライン資格確認用コード${code.code}の廃止（${formatDate(code.abolishedOn)}）`
  const applications = await issuedFor(tx, code)
  let devices = 0
  for (const application of applications) devices += await endApplication(tx, act, application, reason)
  if (code.facilityId)
    await tx.facility.updateMany({
      where: { id: code.facilityId, closedAt: null },
      data: { closedAt: act.now },
    })
  const subject = { type: 'insurer-code', id: code.code }
  await writeAudit(tx, { ...act, name: 'insurer-code.abolish' }, subject, {
    ...{ on: code.abolishedOn, devices },
    applications: applications.map(({ id }) => id),
  })
}

/** Whatever hangs on the code: applications whose devices belong to it. */
function issuedFor(tx: Tx, { facilityId }: Code) {
  if (facilityId === null) return []
  return tx.application.findMany({
    where: { status: 'ISSUED', OR: [{ facilityId }, { devices: { some: { facilityId } } }] },
    include: { facility: { select: { name: true } } },
    orderBy: { id: 'asc' },
  })
}
