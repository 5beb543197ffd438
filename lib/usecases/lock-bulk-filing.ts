import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { ColumnPlaces } from '@/lib/domain/bulk-filing/read-rows'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import type { BulkForm } from './check-bulk-rows'

/**
 * The filing as its association may change it, locked until this transaction ends: two people who correct and file at
 * the same moment come one after the other. It is kept so many days from now on (expire-bulk-filings.ts).
 * @throws Refusal NOT_FOUND also for somebody else's, so that ids tell nothing.
 */
export async function lockBulkFiling(
  tx: Tx,
  now: Date,
  viewer: Viewer,
  id: string,
): Promise<BulkForm & { id: string }> {
  const organisationId = viewer.organisation?.id
  if (organisationId === undefined || !isUuid(id)) throw new Refusal('NOT_FOUND')
  await tx.$queryRaw`SELECT id FROM bulk_filing WHERE id = ${id}::uuid FOR UPDATE`
  const found = await tx.bulkFiling.findFirst({ where: { id, organisationId } })
  if (!found) throw new Refusal('NOT_FOUND')
  await tx.bulkFiling.update({ where: { id }, data: { touchedAt: now } })
  return { id, kind: found.kind, columns: found.columns as ColumnPlaces, associationId: organisationId }
}
