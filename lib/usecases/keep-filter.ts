import type { Tx } from '@/lib/adapters/db'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { mostFilters, nameTaken, tooManyFilters } from '@/lib/domain/search/saved-filter'
import { isUuid } from '@/lib/domain/uuid'
import { newId } from './new-id'
import { type Act, transact } from './transact'

/** A filtered list under a name of the clerk's own; its text lies in saved_search and not in the address (R-CLK-10). */
export function saveFilter(act: Act, { name, address }: { name: string; address: string }): Promise<void> {
  return transact(act, async (tx) => {
    const accountId = act.actor.accountId ?? ''
    if ((await tx.savedFilter.count({ where: { accountId } })) >= mostFilters)
      throw new ProblemsFound({ field: '', message: tooManyFilters })
    await requireFreeName(tx, accountId, name)
    const id = newId()
    await tx.savedFilter.create({ data: { id, accountId, name, address, createdAt: act.now } })
    return { subject: { type: 'filter', id }, result: undefined }
  })
}

export function renameFilter(act: Act, { id, name }: { id: string; name: string }): Promise<void> {
  return transact(act, async (tx) => {
    const accountId = act.actor.accountId ?? ''
    await requireFreeName(tx, accountId, name, id)
    if (!isUuid(id)) throw new Refusal('NOT_FOUND')
    const { count } = await tx.savedFilter.updateMany({ where: { id, accountId }, data: { name } })
    if (count === 0) throw new Refusal('NOT_FOUND')
    return { subject: { type: 'filter', id }, result: undefined }
  })
}

/** Doing it twice is no error. */
export function removeFilter(act: Act, id: string): Promise<void> {
  if (!isUuid(id)) throw new Refusal('NOT_FOUND')
  return transact(act, async (tx) => {
    await tx.savedFilter.deleteMany({ where: { id, accountId: act.actor.accountId ?? '' } })
    return { subject: { type: 'filter', id }, result: undefined }
  })
}

async function requireFreeName(tx: Tx, accountId: string, name: string, except?: string): Promise<void> {
  const like = await tx.savedFilter.findFirst({ where: { accountId, name } })
  if (like && like.id !== except) throw new ProblemsFound({ field: 'name', message: nameTaken })
}
