import { newId } from './new-id'
import { type Act, transact } from './transact'

/** Keeps what a clerk looks for, so that the address holds only an id (R-CLK-10). The log keeps the id, not the text. */
export function saveSearch(act: Act, text: string): Promise<{ id: string }> {
  return transact(act, async (tx) => {
    const id = newId()
    const accountId = act.actor.accountId ?? ''
    await tx.savedSearch.create({ data: { id, accountId, text, createdAt: act.now } })
    return { subject: { type: 'search', id }, result: { id } }
  })
}
