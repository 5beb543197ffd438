import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer, { type Transporter } from 'nodemailer'
import type SMTPTransport from 'nodemailer/lib/smtp-transport'
import type { MailText } from '@/lib/domain/mail/render'
import { env } from '@/lib/env'

export type Letter = MailText & {
  /** The outbox row; makes the Message-ID stable, so that a repeat is recognised as the same mail. */
  id: string
  to: string
  toName: string
  at: Date
}

/** The mail server refused this mail for good (SMTP 5xx): trying again would not help. */
export class MailRefused extends Error {
  readonly responseCode: number

  constructor(responseCode: number) {
    super(`The mail server answered ${responseCode}`)
    this.name = 'MailRefused'
    this.responseCode = responseCode
  }
}

const from = { name: 'オンライン資格確認申請ポータル', address: 'portal@kenshin-portal.example' }

/** Sends by SMTP_URL, or without it writes an .eml file into DATA_DIR/mail. */
export async function sendMail(letter: Letter): Promise<void> {
  const message = {
    from,
    // Never strings: a line break in a string redirects the mail.
    to: { name: letter.toName, address: letter.to },
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    date: letter.at,
    messageId: `<${letter.id}@kenshin-portal.example>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
  const { SMTP_URL } = env()
  if (SMTP_URL) await sendBySmtp(smtp(SMTP_URL), message)
  else await writeToFolder(letter.id, message)
}

type Message = Parameters<Transporter['sendMail']>[0]

/** A server that is slower counts as gone; the default is to wait ten minutes. SMTP_URL may say otherwise. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

let transport: Transporter | undefined

function smtp(url: string): Transporter {
  transport ??= nodemailer.createTransport({ url, ...patience } as SMTPTransport.Options, { from })
  return transport
}

async function sendBySmtp(transporter: Transporter, message: Message): Promise<void> {
  try {
    await transporter.sendMail(message)
  } catch (error) {
    const { code, responseCode } = error as { code?: string; responseCode?: number }
    // A 5xx about our own sign-in (EAUTH) or TLS is a wrong setting: mended, the same mail goes out.
    const aboutThisMail = code === 'EENVELOPE' || code === 'EMESSAGE'
    if (aboutThisMail && responseCode !== undefined && responseCode >= 500)
      throw new MailRefused(responseCode)
    throw error
  }
}

export function mailFolder(): string {
  return join(env().DATA_DIR, 'mail')
}

async function writeToFolder(id: string, message: Message): Promise<void> {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'crlf' })
  const { message: eml } = await composer.sendMail(message)
  const folder = mailFolder()
  await mkdir(folder, { recursive: true })
  // Renamed when complete, so that nobody reads half a mail.
  const partial = join(folder, `.${id}.partial`)
  await writeFile(partial, eml as Buffer)
  await rename(partial, join(folder, `${id}.eml`))
}
