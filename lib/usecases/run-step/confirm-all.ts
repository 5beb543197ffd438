import type { Tx } from '@/lib/adapters/db'
import { changeNoticeStatuses } from '@/lib/usecases/change-notice-statuses'
import type { Act } from '@/lib/usecases/transact'
import { writeAudits } from '@/lib/usecases/write-audits'
import type { Verdicts } from './decide-on'
import type { RunNotice } from './read-notices'
import { tooLate } from './too-late'

/** 確認: the box on the form is filled by the person and the time (R-INS-7). */
export async function confirmAll(tx: Tx, act: Act, notices: readonly RunNotice[]): Promise<Verdicts> {
  const changed = await changeNoticeStatuses(tx, act, 'confirm', notices.map(seen))
  const done = notices.filter(({ id }) => changed.has(id))
  await writeAudits(
    tx,
    { ...act, name: 'notice.confirm' },
    'notice',
    done.map(({ id, version, runMonth }) => ({ id, version: version + 1, detail: { month: runMonth } })),
  )
  return tooLate(notices, changed)
}

function seen({ id, version }: RunNotice) {
  return { id, version }
}
