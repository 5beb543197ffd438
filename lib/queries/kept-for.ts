import { db } from '@/lib/adapters/db'
import { readSettingValue, type SettingName, settings } from '@/lib/domain/setting/settings'

/** How long things are kept (D-6): years, days for drafts and for accounts that were never activated. */
export type KeptFor = Record<'notices' | 'applications' | 'audit' | 'drafts' | 'neverActivated', number>

const names = {
  notices: 'keep-notices',
  applications: 'keep-applications',
  audit: 'keep-audit',
  drafts: 'keep-drafts',
  neverActivated: 'keep-never-activated',
} as const satisfies Record<keyof KeptFor, SettingName>

export async function readKeptFor(): Promise<KeptFor> {
  const rows = await db.setting.findMany({ where: { name: { in: Object.values(names) } } })
  const kept = Object.entries(names).map(([what, name]) => {
    const stored = rows.find((row) => row.name === name)?.value
    const known = readSettingValue(name, String(stored))
    return [what, known ?? settings[name].fallback]
  })
  return Object.fromEntries(kept) as KeptFor
}
