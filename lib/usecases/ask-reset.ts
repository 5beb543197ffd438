import { hashToken, newToken } from '@/lib/adapters/crypto'
import type { Tx } from '@/lib/adapters/db'
import { takeTry } from '@/lib/adapters/rate-limit'
import { resetDeadline } from '@/lib/domain/account/link-life'
import { formatInstant } from '@/lib/domain/date/wareki'
import { env } from '@/lib/env'
import { inEvenTime } from './in-even-time'
import { queueMail } from './queue-mail'
import { sendActivationLink } from './send-link'
import { supersedeLinks } from './supersede-links'
import { type Act, transact } from './transact'

const tick = 100

type Owner = { id: string; email: string; lastName: string; firstName: string }

/**
 * R-REG-10: the way back for a forgotten password. Every address gets a mail and the same answer in the same time
 * (R-REG-7): the link, or that the address is not registered, or, before the activation, the activation's link.
 */
export function askReset(act: Act, email: string): Promise<void> {
  return inEvenTime(tick, async () => {
    await takeTry('register', act.address ?? 'unknown')
    await takeTry('reset-email', email)
    await transact(act, async (tx) => {
      // Locked, so that of two requests at once only the later link works.
      await tx.$queryRaw`SELECT 1 FROM account WHERE email = ${email} FOR UPDATE`
      const account = await tx.account.findUnique({ where: { email } })
      if (account?.status === 'ACTIVE') await sendResetLink(tx, act.now, account)
      else if (account?.status === 'PENDING' && !account.staffRole)
        await sendActivationLink(tx, act.now, account)
      else await tellUnknown(tx, act.now, email)
      return { subject: { type: 'account', id: account?.id ?? 'unknown' }, result: undefined }
    })
  })
}

async function sendResetLink(tx: Tx, now: Date, account: Owner): Promise<void> {
  await supersedeLinks(tx, now, account.id, ['RESET'])
  const token = newToken()
  const expiresAt = resetDeadline(now)
  const name = `${account.lastName} ${account.firstName}`
  const mailId = await queueMail(tx, now, {
    template: 'reset',
    to: account.email,
    toName: name,
    values: { name, deadline: formatInstant(expiresAt), link: `${env().APP_URL}/reset/set?token=${token}` },
  })
  const link = { purpose: 'RESET', accountId: account.id, email: account.email, mailId }
  await tx.mailLink.create({ data: { ...link, tokenHash: hashToken(token), sentAt: now, expiresAt } })
}

async function tellUnknown(tx: Tx, now: Date, email: string): Promise<void> {
  await queueMail(tx, now, {
    template: 'reset-unknown',
    to: email,
    toName: '',
    values: { link: `${env().APP_URL}/register` },
  })
}
