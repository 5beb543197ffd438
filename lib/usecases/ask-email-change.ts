import { hashToken, newToken } from '@/lib/adapters/crypto'
import type { Tx } from '@/lib/adapters/db'
import { takeTry } from '@/lib/adapters/rate-limit'
import type { Viewer } from '@/lib/adapters/session'
import { emailChangeDeadline } from '@/lib/domain/account/link-life'
import { formatInstant } from '@/lib/domain/date/wareki'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { env } from '@/lib/env'
import { confirmPassword } from './confirm-password'
import { inEvenTime } from './in-even-time'
import { supersedeLinks } from './supersede-links'
import { type Owner, tellOwner } from './tell-owner'
import { type Act, transact } from './transact'

const tick = 250

export const emailChangePurposes = ['EMAIL_CHANGE_OLD', 'EMAIL_CHANGE_NEW'] as const

/**
 * R-REG-10: sends a link to both ends; the address changes when both were confirmed. An address that is taken gets
 * another mail, and the answer does not show it (R-REG-7).
 * @throws ProblemsFound at `password` or `email`.
 */
export function askEmailChange(
  act: Act,
  viewer: Viewer,
  typed: { email: string; password: string },
): Promise<void> {
  return inEvenTime(tick, async () => {
    await confirmPassword(viewer, typed.password)
    await takeTry('email-change', viewer.accountId)
    await transact(act, async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM account WHERE id = ${viewer.accountId}::uuid FOR UPDATE`
      const account = await tx.account.findUniqueOrThrow({ where: { id: viewer.accountId } })
      if (account.email === typed.email) throw new ProblemsFound(same)
      await supersedeLinks(tx, act.now, account.id, emailChangePurposes)
      const taken = await tx.account.count({ where: { email: typed.email, status: { not: 'PENDING' } } })
      await sendLink(tx, act.now, account, { purpose: 'EMAIL_CHANGE_OLD', email: typed.email })
      if (taken) await tellTaken(tx, act.now, account, typed.email)
      else await sendLink(tx, act.now, account, { purpose: 'EMAIL_CHANGE_NEW', email: typed.email })
      return { subject: { type: 'account', id: account.id }, result: undefined }
    })
  })
}

const same = {
  field: 'email',
  message: '現在と同じメールアドレスです。新しいメールアドレスを入力してください。',
}

async function sendLink(
  tx: Tx,
  now: Date,
  account: Owner & { id: string },
  link: { purpose: (typeof emailChangePurposes)[number]; email: string },
): Promise<void> {
  const token = newToken()
  const expiresAt = emailChangeDeadline(now)
  const old = link.purpose === 'EMAIL_CHANGE_OLD'
  const mailId = await tellOwner(tx, now, account, {
    template: old ? 'email-change-old' : 'email-change-new',
    to: old ? account.email : link.email,
    values: {
      newEmail: link.email,
      deadline: formatInstant(expiresAt),
      link: `${env().APP_URL}/account/email/confirm?token=${token}`,
    },
  })
  await tx.mailLink.create({
    data: { ...link, accountId: account.id, mailId, tokenHash: hashToken(token), sentAt: now, expiresAt },
  })
}

async function tellTaken(tx: Tx, now: Date, account: Owner, to: string): Promise<void> {
  const values = { link: `${env().APP_URL}/sign-in` }
  await tellOwner(tx, now, account, { template: 'email-change-known', to, values })
}
