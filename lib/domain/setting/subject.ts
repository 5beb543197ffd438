import { isMailTemplate, type MailTemplate } from '@/lib/domain/mail/purposes'
import { isSettingName, type SettingName } from './settings'

/** What a setting's row is about: one of the choices, the text of a mail, or whether an article is published. */
export type SettingSubject =
  | { kind: 'choice'; name: SettingName }
  | { kind: 'mail'; template: MailTemplate }
  | { kind: 'article'; place: string }

export const mailSetting = (template: MailTemplate) => `mail:${template}`

/** @param place the folder and name of the content file, `guides/device-setup` */
export const articleSetting = (place: string) => `${articleStart}${place}`

export const articleStart = 'article:'

/** Undefined for the name of something that this release does not know any more. */
export function settingSubject(name: string): SettingSubject | undefined {
  if (isSettingName(name)) return { kind: 'choice', name }
  const [start, rest = ''] = name.split(':')
  if (start === 'mail' && isMailTemplate(rest)) return { kind: 'mail', template: rest }
  return start === 'article' ? { kind: 'article', place: rest } : undefined
}
