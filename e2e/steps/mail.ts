import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { type ParsedMail, simpleParser } from 'mailparser'
import { db } from '@/lib/adapters/db'
import { mailFolder } from '@/lib/adapters/mail/send'

/** Waits until a mail to this address with these words in its subject lies in the folder. */
export async function mailTo(address: string, subject: string): Promise<ParsedMail> {
  let found: ParsedMail | undefined
  await expect
    .poll(async () => {
      await hurryMails(address)
      found = (await mailsTo(address)).find((mail) => mail.subject?.includes(subject))
      return found !== undefined
    })
    .toBe(true)
  if (!found) throw new Error('unreachable')
  return found
}

/** A decision's mails wait until it cannot be undone any more; that they do is undo-decision.db.test.ts's to prove. */
async function hurryMails(address: string): Promise<void> {
  await db.$executeRaw`
    UPDATE outbox_mail SET send_after = created_at
     WHERE "to" = ${address} AND sent_at IS NULL AND attempts = 0 AND send_after > created_at`
}

export async function mailsTo(address: string): Promise<ParsedMail[]> {
  const names = await readdir(mailFolder()).catch(() => [])
  const mails = await Promise.all(
    names
      .filter((name) => name.endsWith('.eml'))
      .map(async (name) => simpleParser(await readFile(join(mailFolder(), name)))),
  )
  return mails.filter((mail) => JSON.stringify(mail.to).includes(address))
}

export function linkIn(mail: ParsedMail): string {
  const link = /https?:\/\/\S+/.exec(mail.text ?? '')?.[0]
  if (!link) throw new Error('The mail holds no link')
  return link
}
