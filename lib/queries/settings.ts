import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { type SettingName, type SettingValue, settingNames, settings } from '@/lib/domain/setting/settings'
import { requireReader } from './setting-changes'

/** Every choice with its value. */
export async function readSettings(viewer: Viewer) {
  requireReader(viewer)
  const rows = await db.setting.findMany({ where: { name: { in: settingNames } } })
  const values = settingNames.map((name): [SettingName, SettingValue] => {
    const stored = rows.find((row) => row.name === name)?.value
    const known = settings[name].choices.find(({ value }) => value === stored)
    return [name, known?.value ?? settings[name].fallback]
  })
  return Object.fromEntries(values) as Record<SettingName, SettingValue>
}
