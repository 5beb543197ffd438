/**
 * The timeline of an applicant or a filer: a decision that was taken back before its mail left never reached them, so neither it
 * nor its undoing is told (decision 0030). Staff see both. Newest first; an approval may have brought IDs.
 */
export function withoutUndone<E extends { action: string }>(events: readonly E[]): E[] {
  const [event, ...older] = events
  if (!event) return []
  if (!event.action.startsWith('undo')) return [event, ...withoutUndone(older)]
  return withoutUndone(older.slice(older[0]?.action === 'issue' ? 2 : 1))
}
