import { newId } from './new-id'
import { readSentCase, requireReviewer } from './sent-case'
import { type Act, transact } from './transact'

/**
 * 内部メモ: for the staff only. The log says that there is one and whose, not what it says; the database refuses to
 * change one.
 */
export async function writeNote(act: Act, { id, note }: { id: string; note: string }): Promise<void> {
  const authorId = requireReviewer(act)
  await transact(act, async (tx) => {
    const { version } = await readSentCase(tx, act, id)
    const noteId = newId()
    await tx.internalNote.create({
      data: { id: noteId, applicationId: id, at: act.now, authorId, body: note },
    })
    return { subject: { type: 'application', id, version }, detail: { noteId }, result: undefined }
  })
}
