import { Refusal } from '@/lib/domain/refusal'
import { discardList } from './store-list'
import { type Act, transact } from './transact'

/** Nothing was decided, so nothing stays but the audit log. @throws Refusal WRONG_STATUS once it was applied. */
export async function discardImport(act: Act, id: number): Promise<void> {
  const storageKey = await transact(act, async (tx) => {
    const seen = await tx.masterImport.findUnique({ where: { id } })
    const { count } = await tx.masterImport.deleteMany({ where: { id, status: 'PREVIEWED' } })
    if (!seen || count !== 1) throw new Refusal('WRONG_STATUS')
    return { subject: { type: 'master-import', id: String(id) }, result: seen.storageKey }
  })
  if (storageKey) await discardList({ storageKey })
}
