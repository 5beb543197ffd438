import { isSettingName, type SettingName, settings, settingWords } from '@/lib/domain/setting/settings'

const place = /\{\{([^{}]*)\}\}/g

/** The settings that a text names as {{keep-drafts}}. @throws Error for another name: the person who edited it reads this. */
export function settingsNamed(text: string): SettingName[] {
  return [...text.matchAll(place)].map(([, name = '']) => {
    if (isSettingName(name)) return name
    throw new Error(`{{${name}}} is no setting; these are: ${Object.keys(settings).join(', ')}`)
  })
}

/** The text with what holds now: a setting without a row has its first value. */
export function fillSettings(text: string, values: ReadonlyMap<string, unknown>): string {
  return settingsNamed(text).reduce(
    (filled, name) => filled.replaceAll(`{{${name}}}`, settingWords(name, values.get(name))),
    text,
  )
}
