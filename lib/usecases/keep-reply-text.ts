import type { Tx } from '@/lib/adapters/db'
import { Refusal } from '@/lib/domain/refusal'
import type { ReplyPlace } from '@/lib/domain/reply-text/place'
import { isUuid } from '@/lib/domain/uuid'
import type { ReplyText } from '@/lib/generated/prisma/client'
import { newId } from './new-id'
import { type Act, transact } from './transact'

type Words = { place: ReplyPlace; title: string; body: string }
type Seen = { id: string; version: number }

/** A new 定型文 (R-CLK-4). */
export function createReplyText(act: Act, words: Words): Promise<string> {
  return transact(act, async (tx) => {
    const text = await tx.replyText.create({ data: { id: newId(), ...words } })
    await keepVersion(tx, act, text, 'create')
    return { subject: { type: 'reply-text', id: text.id, version: 1 }, result: text.id }
  })
}

/** Other words from now on; what was sent with the old ones stays as it was sent. */
export function editReplyText(act: Act, { id, version, ...words }: Seen & Words): Promise<void> {
  return change(act, { id, version }, 'edit', words)
}

/** It is offered no more, or again. */
export function retireReplyText(act: Act, seen: Seen, back = false): Promise<void> {
  return change(act, seen, back ? 'restore' : 'retire', { retiredAt: back ? null : act.now })
}

type Change = Partial<Words> & { retiredAt?: Date | null }

function change(act: Act, { id, version }: Seen, action: string, data: Change): Promise<void> {
  return transact(act, async (tx) => {
    if (!isUuid(id)) throw new Refusal('NOT_FOUND')
    const written = await tx.replyText.updateMany({
      where: { id, version },
      data: { ...data, version: { increment: 1 } },
    })
    const text = await tx.replyText.findUnique({ where: { id } })
    if (!text) throw new Refusal('NOT_FOUND')
    if (written.count !== 1) throw new Refusal('STALE_VERSION')
    await keepVersion(tx, act, text, action)
    return {
      subject: { type: 'reply-text', id, version: version + 1 },
      detail: { action },
      result: undefined,
    }
  })
}

async function keepVersion(tx: Tx, act: Act, text: ReplyText, action: string): Promise<void> {
  const { id: textId, version, place, title, body } = text
  const byId = act.actor.accountId ?? ''
  await tx.replyTextChange.create({
    data: { textId, version, action, at: act.now, byId, place, title, body },
  })
}
