import type { Tx } from '@/lib/adapters/db'
import { jstDate } from '@/lib/domain/date/jst'
import { type ParsedNotice, parseNotice } from '@/lib/domain/notice/answers'
import { formatFileNumber } from '@/lib/domain/notice/file-number'
import { abolishDueCodes, recordAbolitions } from '@/lib/usecases/abolish-codes'
import { changeNoticeStatuses } from '@/lib/usecases/change-notice-statuses'
import { issueCodes } from '@/lib/usecases/issue-codes'
import { nextNumber } from '@/lib/usecases/next-number'
import type { Act } from '@/lib/usecases/transact'
import { writeAudits } from '@/lib/usecases/write-audits'
import type { Verdicts } from './decide-on'
import type { RunNotice } from './read-notices'
import { tooLate } from './too-late'
import { writeMaster } from './write-master'

export type Parsed = RunNotice & { parsed: ParsedNotice }

/**
 * 登録 (R-INS-5, R-INS-8): the status first, then for those that are ours the code or the abolition, the master and the
 * log, all in one transaction. Whatever fails takes everything back, the serials too.
 */
export async function registerAll(tx: Tx, act: Act, notices: readonly RunNotice[]): Promise<Verdicts> {
  const { readable, unreadable } = parseAll(notices)
  if (readable.length === 0) return unreadable
  const first = await nextNumber(tx, 'notice-file', readable.length)
  const changed = await changeNoticeStatuses(
    tx,
    act,
    'register',
    readable.map(({ id, version, kind, liveCodeId }, index) => ({
      ...{ id, version, fileNumber: formatFileNumber(first + index) },
      abolishedCodeId: kind === 'ABOLITION' ? liveCodeId : null,
    })),
  )
  const done = readable.filter(({ id }) => changed.has(id))
  const codes = await issueFor(tx, act, done)
  await writeMaster(tx, done)
  const abolitions = done.flatMap(({ id, liveCodeId, parsed }) =>
    parsed.abolishedOn && liveCodeId ? [{ noticeId: id, codeId: liveCodeId, on: parsed.abolishedOn }] : [],
  )
  await recordAbolitions(tx, abolitions)
  await writeAudits(
    tx,
    { ...act, name: 'notice.register' },
    'notice',
    done.map(({ id, version, runMonth, liveCode }) => ({
      ...{ id, version: version + 1 },
      detail: { month: runMonth, ...(codes.has(id) ? { code: codes.get(id) } : { abolishes: liveCode }) },
    })),
  )
  const today = jstDate(act.now)
  const dueNow = abolitions.filter(({ on }) => on <= today).map(({ codeId }) => codeId)
  if (dueNow.length > 0) await abolishDueCodes(tx, act, dueNow)
  return new Map([...unreadable, ...tooLate(readable, changed)])
}

function parseAll(notices: readonly RunNotice[]): { readable: Parsed[]; unreadable: Verdicts } {
  const readable: Parsed[] = []
  const unreadable: Verdicts = new Map()
  for (const notice of notices) {
    try {
      readable.push({ ...notice, parsed: parseNotice(notice.kind, notice.answers) })
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      const message = '届出の内容に誤りがあるため登録できません。届出を差し戻してください。'
      unreadable.set(notice.id, { result: 'refused', message })
    }
  }
  return { readable, unreadable }
}

/** In the order of arrival within each prefecture; the prefectures in a fixed order, so that two runs never lock crosswise. */
async function issueFor(tx: Tx, act: Act, notices: readonly Parsed[]): Promise<Map<string, string>> {
  const groups = Map.groupBy(
    notices.filter(({ kind }) => kind === 'INTRODUCTION'),
    ({ parsed }) => parsed.prefecture,
  )
  const issued = new Map<string, string>()
  const rows = []
  for (const [prefecture, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const codes = await issueCodes(tx, prefecture, group.length)
    for (const [index, { id, insurerId }] of group.entries()) {
      const code = codes[index] ?? ''
      issued.set(id, code)
      rows.push({ code, notice: id, insurer: insurerId })
    }
  }
  if (rows.length > 0)
    await tx.$executeRaw`
      INSERT INTO insurer_code (code, insurer_id, notice_id, status, issued_at)
      SELECT x.code, x.insurer, x.notice, 'LIVE', ${act.now}
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(code text, insurer int, notice uuid)`
  return issued
}
