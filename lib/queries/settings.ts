import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { Role } from '@/lib/domain/account/role'
import { Refusal } from '@/lib/domain/refusal'
import type { SettingChangeStatus } from '@/lib/domain/setting/change-status'
import { type SettingName, type SettingValue, settingNames, settings } from '@/lib/domain/setting/settings'

export const settingReaders = ['admin', 'supervisor', 'auditor'] as const satisfies readonly Role[]

export type ShownChange = {
  id: string
  name: string
  before: unknown
  after: unknown
  reason: string
  status: SettingChangeStatus
  proposedAt: Date
  proposedBy: string
  decidedAt: Date | null
  decidedBy: string | null
  /** The viewer proposed it. */
  own: boolean
}

/** Every setting with its value, and the last hundred changes, newest first. */
export async function readSettings(viewer: Viewer) {
  if (!(settingReaders as readonly Role[]).includes(viewer.role)) throw new Refusal('NOT_ALLOWED')
  const rows = await db.setting.findMany()
  const values = settingNames.map((name): [SettingName, SettingValue] => {
    const stored = rows.find((row) => row.name === name)?.value
    const known = settings[name].choices.find(({ value }) => value === stored)
    return [name, known?.value ?? settings[name].fallback]
  })
  return {
    values: Object.fromEntries(values) as Record<SettingName, SettingValue>,
    changes: await readChanges(viewer),
  }
}

function readChanges(viewer: Viewer): Promise<ShownChange[]> {
  return db.$queryRaw<ShownChange[]>`
    SELECT c.id::text AS id, c.name, c.before, c.after, c.reason, c.status::text AS status,
           c.proposed_at AS "proposedAt", p.last_name || ' ' || p.first_name AS "proposedBy",
           c.decided_at AS "decidedAt", d.last_name || ' ' || d.first_name AS "decidedBy",
           c.proposed_by_id = ${viewer.accountId}::uuid AS own
      FROM setting_change c
      LEFT JOIN account p ON p.id = c.proposed_by_id
      LEFT JOIN account d ON d.id = c.decided_by_id
     ORDER BY c.proposed_at DESC, c.id DESC LIMIT 100`
}
