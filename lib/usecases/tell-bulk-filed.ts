import type { Tx } from '@/lib/adapters/db'
import { formatInstantToTheSecond } from '@/lib/domain/date/wareki'
import { noticeKindShortLabels } from '@/lib/domain/notice/kind'
import { env } from '@/lib/env'
import { tellPerson } from './tell-people'

/**
 * One mail to whoever filed, once nothing of this file is waiting any more. The filing's row is held while it is
 * counted, so that of two workers that finish together exactly one tells.
 */
export async function tellBulkFiled(tx: Tx, now: Date, bulkId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM bulk_filing WHERE id = ${bulkId}::uuid FOR UPDATE`
  const waiting = await tx.bulkRow.count({ where: { bulkId, noticeId: null, chosenAt: { not: null } } })
  if (waiting > 0) return
  const last = await tx.bulkRow.findFirst({
    where: { bulkId, noticeId: { not: null } },
    orderBy: { chosenAt: 'desc' },
    include: { bulk: true },
  })
  if (!last?.chosenById || !last.chosenAt) return
  const at = { bulkId, chosenAt: last.chosenAt, noticeId: { not: null } }
  const filed = await tx.bulkRow.count({ where: at })
  const drafts = await tx.bulkRow.count({ where: { bulkId, noticeId: null } })
  const person = await tx.account.findUniqueOrThrow({ where: { id: last.chosenById } })
  await tellPerson(tx, now, person, {
    template: 'bulk-filed',
    values: {
      kind: noticeKindShortLabels[last.bulk.kind],
      fileName: last.bulk.fileName,
      filed: String(filed),
      drafts: drafts === 0 ? 'ありません。' : `${drafts}件あります。直してから提出してください。`,
      receivedAt: formatInstantToTheSecond(last.chosenAt),
      link: `${env().APP_URL}/notices/bulk/${bulkId}`,
    },
  })
}
