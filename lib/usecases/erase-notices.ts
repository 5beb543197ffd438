import { pool, type Tx } from '@/lib/adapters/db'
import { addMonths, jstDate, startOfDay } from '@/lib/domain/date/jst'
import { readKeptFor } from '@/lib/queries/kept-for'
import { discardStored } from './discard-stored'
import { type Act, system, transact } from './transact'

/** A notice lives as long as its code, and 5 years more; what never got one counts from its own end. */
const due = `
  SELECT n.id, num_nonnulls(n.pdf_key, n.scan_key) AS files FROM notice n
    LEFT JOIN insurer_code own ON own.notice_id = n.id
    LEFT JOIN insurer_code ended ON ended.id = n.abolished_code_id
   WHERE n.erased_at IS NULL AND n.status IN ('WITHDRAWN', 'REJECTED', 'PUBLISHED', 'EFFECTIVE')
     AND n.changed_at < $2
     AND (n.status IN ('WITHDRAWN', 'REJECTED')
          OR COALESCE(own.abolished_on, ended.abolished_on, n.abolished_on) < $1::date)
   ORDER BY n.changed_at`

/**
 * Nightly job (D-6): notices and their PDFs, 5 years (a setting) after the code's end. The row stays as an empty shell:
 * a code is never given out again, and the code's row leads to its notice.
 */
export async function eraseNotices(
  act: Act,
  { dryRun }: { dryRun: boolean },
): Promise<{ notices: number; files: number }> {
  const { notices: years } = await readKeptFor()
  const day = addMonths(jstDate(act.now), -12 * years)
  const { rows } = await pool.query<{ id: string; files: number }>(due, [day, startOfDay(day)])
  if (!dryRun) for (const { id } of rows) await eraseOne(act, id)
  return { notices: rows.length, files: rows.reduce((sum, { files }) => sum + files, 0) }
}

/** The bytes go after the commit. */
async function eraseOne(act: Act, id: string): Promise<void> {
  const keys = await transact({ ...act, name: 'retention.erase-notice', actor: system }, async (tx) => {
    const { pdfKey, scanKey, version } = await tx.notice.findUniqueOrThrow({ where: { id } })
    await eraseContent(tx, id)
    const nothing = { answers: {}, requests: [], remark: null, pdfKey: null, scanKey: null, scanName: null }
    await tx.notice.update({ where: { id }, data: { ...nothing, erasedAt: act.now } })
    await tx.$executeRaw`DELETE FROM case_search WHERE subject_id = ${id}::uuid`
    const stored = [pdfKey, scanKey].filter((key) => key !== null)
    return { subject: { type: 'notice', id, version }, detail: { files: stored.length }, result: stored }
  })
  await discardStored(...keys)
}

async function eraseContent(tx: Tx, noticeId: string): Promise<void> {
  const where = { noticeId }
  await tx.message.deleteMany({ where })
  await tx.internalNote.deleteMany({ where })
  await tx.opinion.deleteMany({ where })
  await tx.deskNews.deleteMany({ where })
  await tx.decision.deleteMany({ where })
  await tx.noticeEvent.updateMany({ where, data: { comment: null } })
  await tx.bulkRow.updateMany({ where, data: { answers: {}, problems: [], reading: {} } })
}
