import type { CaseKind } from '@/lib/domain/desk/claim'
import { newId } from './new-id'
import { aboutCase, readSentCase, requireReviewer } from './sent-case'
import { type Act, transact } from './transact'

/**
 * 内部メモ: for the staff only. The log says that there is one and whose, not what it says; the database refuses to
 * change one.
 */
export async function writeNote(
  act: Act,
  kind: CaseKind,
  { id, note }: { id: string; note: string },
): Promise<void> {
  const authorId = requireReviewer(act)
  await transact(act, async (tx) => {
    const { version } = await readSentCase(tx, act, kind, id)
    const noteId = newId()
    await tx.internalNote.create({
      data: { id: noteId, ...aboutCase(kind, id), at: act.now, authorId, body: note },
    })
    return { subject: { type: kind, id, version }, detail: { noteId }, result: undefined }
  })
}
