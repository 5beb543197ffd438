import type { Viewer } from '@/lib/adapters/session'
import { formatInstantToTheSecond } from '@/lib/domain/date/wareki'
import { splitInsurerNumber } from '@/lib/domain/insurer-code/insurer-number'
import { noticeKindLabels } from '@/lib/domain/notice/kind'
import { runPromise } from '@/lib/domain/notice/promise'
import { Refusal } from '@/lib/domain/refusal'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { lockBulkFiling } from './lock-bulk-filing'
import { type Act, transact } from './transact'

/** What stands on the list of everything that was filed with one file. @throws Refusal NOT_FOUND before that. */
export function readFilingSummary(act: Act, viewer: Viewer, id: string) {
  return transact(act, async (tx) => {
    const { kind } = await lockBulkFiling(tx, act.now, viewer, id)
    const { fileName } = await tx.bulkFiling.findUniqueOrThrow({ where: { id } })
    const rows = await tx.bulkRow.findMany({
      where: { bulkId: id, noticeId: { not: null } },
      orderBy: { line: 'asc' },
      select: {
        chosenById: true,
        notice: {
          select: {
            ...{ receiptNumber: true, arrivedAt: true, runMonth: true },
            insurer: { select: { code: true, name: true } },
          },
        },
      },
    })
    if (rows.length === 0) throw new Refusal('NOT_FOUND')
    const people = await tx.account.findMany({
      where: { id: { in: [...new Set(rows.flatMap(({ chosenById }) => chosenById ?? []))] } },
      select: { lastName: true, firstName: true },
    })
    const settings = await readCalendarSettings(tx)
    const runs = [...new Set(rows.flatMap(({ notice }) => notice?.runMonth ?? []))].sort()
    const result = {
      ...{ kind: noticeKindLabels[kind], fileName, filedFrom: viewer.organisation?.name ?? '' },
      filedBy: people.map(({ lastName, firstName }) => `${lastName} ${firstName}`).join('、'),
      promises: runs.map((run) => runPromise(kind, run, settings)),
      notices: rows.flatMap(({ notice }) => (notice ? [listed(notice)] : [])),
    }
    return { subject: { type: 'bulk-filing', id }, detail: { notices: rows.length }, result }
  })
}

type Filed = { receiptNumber: string | null; arrivedAt: Date | null; insurer: { code: string; name: string } }

function listed({ receiptNumber, arrivedAt, insurer: { code, name } }: Filed) {
  return {
    receiptNumber: receiptNumber ?? '',
    insurerNumber: splitInsurerNumber(code)?.printed ?? code,
    name,
    receivedAt: arrivedAt ? formatInstantToTheSecond(arrivedAt) : '',
  }
}
