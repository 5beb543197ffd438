import { db } from '@/lib/adapters/db'
import { isRefusal } from '@/lib/domain/refusal'
import { approveApplication } from './approve-application'
import { type Act, system } from './transact'

/** D-2: the name of the setting; no row, and anything but `true`, is off. */
export const approveMatchedSetting = 'approve-matched'

/** D-2: where the setting is on, the portal itself approves what has just been sent and is 照合済み. */
export async function approveMatched(act: Act, id: string): Promise<void> {
  const setting = await db.setting.findUnique({ where: { name: approveMatchedSetting } })
  if (setting?.value !== true) return
  const found = await db.application.findUnique({ where: { id } })
  if (!found?.matched || found.status !== 'SUBMITTED') return
  try {
    const deed: Act = { ...act, name: 'application.approve', actor: system }
    await approveApplication(deed, { id, version: found.version })
  } catch (error) {
    // Sent it is; a clerk who was faster has decided.
    if (!isRefusal(error)) throw error
  }
}
