import { db } from '@/lib/adapters/db'
import type { MailTemplate } from '@/lib/domain/mail/purposes'
import type { MailSource } from '@/lib/domain/mail/render'
import { mailSetting } from '@/lib/domain/setting/subject'

/** The text that a mail queued now would take along; null: the template's file. */
export async function readMailWording(template: MailTemplate): Promise<MailSource | null> {
  const row = await db.setting.findUnique({ where: { name: mailSetting(template) } })
  return (row?.value ?? null) as MailSource | null
}
