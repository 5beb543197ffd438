import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { type SettingName, type SettingValue, settingNames, settings } from '@/lib/domain/setting/settings'
import { readChanges } from './setting-changes'

/** Every choice with its value, and the last hundred changes of all settings. */
export async function readSettings(viewer: Viewer) {
  const changes = await readChanges(viewer)
  const rows = await db.setting.findMany({ where: { name: { in: settingNames } } })
  const values = settingNames.map((name): [SettingName, SettingValue] => {
    const stored = rows.find((row) => row.name === name)?.value
    const known = settings[name].choices.find(({ value }) => value === stored)
    return [name, known?.value ?? settings[name].fallback]
  })
  return { values: Object.fromEntries(values) as Record<SettingName, SettingValue>, changes }
}
