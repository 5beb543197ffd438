import { readFileSync } from 'node:fs'
import type { QueuedMail } from '@/lib/usecases/queue-mail'

export const anyLink = 'http://localhost:3000/sign-in'
export const anySubject = '【申請ポータル】このメールアドレスは登録済みです'

/** A mail of some template, every word of it filled, for tests that are not about what a mail says. */
export function anyMail(toName = '髙﨑 花子'): QueuedMail {
  const template = 'already-registered'
  const text = readFileSync(`lib/adapters/mail/templates/${template}.txt`, 'utf8')
  const words = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, word]) => [word, anyLink])
  return { template, to: 'hanako@clinic.example', toName, values: Object.fromEntries(words) }
}
