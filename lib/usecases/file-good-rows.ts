import type { Tx } from '@/lib/adapters/db'
import { agentAnswers } from '@/lib/domain/bulk-filing/agent-answers'
import { jstDate } from '@/lib/domain/date/jst'
import { noticeProblems } from '@/lib/domain/notice/answers'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import { startProblem } from '@/lib/domain/notice/may-start'
import { type InsurerStanding, readStandings } from '@/lib/queries/insurer-standing'
import type { MandatedRow } from './file-chosen-rows'
import { fileManyNotices, type GoodDraft } from './file-many-notices'
import { tellInsurersFiled } from './tell-insurers-filed'
import type { Act } from './transact'

type GoodRow = { row: MandatedRow; draft: GoodDraft }

/** Files what is still good of these rows, whose insurers the caller holds. @returns the ids of those rows. */
export async function fileGoodRows(tx: Tx, rows: readonly MandatedRow[]): Promise<Set<number>> {
  const standings = await readStandings(
    rows.flatMap(({ insurer }) => insurer?.id ?? []),
    tx,
  )
  const taken = new Set<number>()
  const good = rows.flatMap((row): GoodRow[] => {
    const draft = goodDraft(row, standings)
    // Two associations may both have filed for this insurer: the earlier row has it.
    if (!draft || taken.has(draft.insurerId)) return []
    taken.add(draft.insurerId)
    return [{ row, draft }]
  })
  for (const press of Map.groupBy(good, ({ row }) => pressOf(row)).values()) await filePress(tx, press)
  return new Set(good.map(({ row }) => row.id))
}

function goodDraft(row: MandatedRow, standings: ReadonlyMap<number, InsurerStanding>): GoodDraft | undefined {
  const standing = row.insurer && standings.get(row.insurer.id)
  if (!row.insurer || !standing || startProblem(row.kind, standing)) return undefined
  const { liveCode } = standing
  const answers: NoticeAnswers = { ...row.answers, ...agentAnswers(row.association, row.person) }
  const context = { arrival: jstDate(row.chosen_at), insurer: { number: row.insurer.number, liveCode } }
  if (noticeProblems(row.kind, answers, context).length > 0) return undefined
  const from = { bulkId: row.bulk_id, line: row.line }
  return { insurerId: row.insurer.id, answers, liveCodeId: liveCode?.id ?? null, from }
}

/** One person, one moment, one file: what was filed together has one arrival (R-INS-5). */
function pressOf({ bulk_id, chosen_at, chosen_by_id }: MandatedRow): string {
  return [bulk_id, chosen_at.toISOString(), chosen_by_id].join(' ')
}

async function filePress(tx: Tx, press: readonly GoodRow[]): Promise<void> {
  const [{ row } = {}] = press
  if (!row) return
  const { kind, association, association_id: filerOrganisationId } = row
  const actor = { accountId: row.chosen_by_id, role: 'association' as const }
  const act: Act = { name: 'notice.submit', actor, now: row.chosen_at }
  const drafts = press.map(({ draft }) => draft)
  const filed = await fileManyNotices(tx, act, { kind, filerOrganisationId }, drafts)
  const pairs = filed.map(({ id }, index) => ({ row: press[index]?.row.id, notice: id }))
  await tx.$executeRaw`
    UPDATE bulk_row r SET notice_id = x.notice
      FROM jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) AS x(row int, notice uuid)
     WHERE r.id = x.row`
  await tellInsurersFiled(tx, act, { association, kind }, filed)
}
