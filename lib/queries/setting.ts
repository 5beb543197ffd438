import { db, type Tx } from '@/lib/adapters/db'
import { readSettingValue, type SettingName, settings } from '@/lib/domain/setting/settings'

type ValueOf<Name extends SettingName> = (typeof settings)[Name]['choices'][number]['value']

/** The value in force: what was stored and is still a choice, or the fallback. */
export async function readSetting<Name extends SettingName>(
  name: Name,
  client: Tx = db,
): Promise<ValueOf<Name>> {
  const row = await client.setting.findUnique({ where: { name } })
  return settingInForce(name, row?.value)
}

/** The same of a value that came along with another statement. */
export function settingInForce<Name extends SettingName>(name: Name, stored: unknown): ValueOf<Name> {
  return (readSettingValue(name, String(stored)) ?? settings[name].fallback) as ValueOf<Name>
}
