import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'

/** Whether the viewer gets the mail of the morning; everybody does at first. */
export async function wantsDigest(viewer: Viewer): Promise<boolean> {
  const kept = await db.deskPreference.findUnique({ where: { accountId: viewer.accountId } })
  return kept?.dailyDigest ?? true
}
