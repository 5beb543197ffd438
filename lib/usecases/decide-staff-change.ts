import { hashToken, newToken } from '@/lib/adapters/crypto'
import type { Tx } from '@/lib/adapters/db'
import { pendingDays } from '@/lib/domain/account/pending-life'
import { roleLabels, type StaffRole } from '@/lib/domain/account/role'
import { formatInstant } from '@/lib/domain/date/wareki'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { env } from '@/lib/env'
import type { StaffChange } from '@/lib/generated/prisma/client'
import { endSessions } from './end-sessions'
import { judgeProposal, type ProposalDecision } from './judge-proposal'
import { newId } from './new-id'
import { applicantsAddress } from './propose-staff-change'
import { queueMail } from './queue-mail'
import { refuseLastAdmin } from './refuse-last-admin'
import { tellOwner } from './tell-owner'
import { type Act, transact } from './transact'

/**
 * Another admin, or a supervisor, decides: a new member of staff gets a link by mail, another role counts at once and
 * ends what is open in the old one. Neither whoever proposed it nor whoever it is about decides.
 * @throws Refusal NOT_FOUND, WRONG_STATUS, SAME_PERSON, OWN_ACCOUNT, STALE_VERSION, LAST_ADMIN
 */
export function decideStaffChange(
  act: Act,
  { id, decision }: { id: string; decision: ProposalDecision },
): Promise<void> {
  return transact(act, async (tx) => {
    const change = isUuid(id) ? await tx.staffChange.findUnique({ where: { id } }) : null
    if (!change) throw new Refusal('NOT_FOUND')
    const data = judgeProposal(act, change, decision)
    if (change.accountId === act.actor.accountId) throw new Refusal('OWN_ACCOUNT')
    const accountId = decision === 'accept' ? await carryOut(tx, act, change) : change.accountId
    const written = await tx.staffChange.updateMany({
      where: { id, status: change.status },
      data: { ...data, accountId },
    })
    if (written.count !== 1) throw new Refusal('STALE_VERSION')
    const subject = accountId ? { type: 'account', id: accountId } : { type: 'staff-change', id }
    return { subject, detail: { change: id, decision, after: roleOf(change.after) }, result: undefined }
  })
}

const roleOf = (kept: Uppercase<StaffRole>) => kept.toLowerCase() as StaffRole

function carryOut(tx: Tx, act: Act, change: StaffChange): Promise<string> {
  const { accountId } = change
  return accountId ? changeRole(tx, act, change, accountId) : addPerson(tx, act, change)
}

/** Whoever left or got another role meanwhile keeps what they have. */
async function changeRole(tx: Tx, act: Act, change: StaffChange, id: string): Promise<string> {
  if (change.before === 'ADMIN') await refuseLastAdmin(tx, id)
  const { count } = await tx.account.updateMany({
    where: { id, status: 'ACTIVE', staffRole: change.before },
    data: { staffRole: change.after },
  })
  if (count !== 1 || !change.before) throw new Refusal('STALE_VERSION')
  await endSessions(tx, act.now, id)
  const [before, after] = [roleLabels[roleOf(change.before)], roleLabels[roleOf(change.after)]]
  const values = { before, after, link: `${env().APP_URL}/staff/sign-in` }
  await tellOwner(tx, act.now, change, { template: 'staff-role-changed', values })
  return id
}

/** Nobody but the person ever knows their password and their authenticator's key. */
async function addPerson(tx: Tx, act: Act, change: StaffChange): Promise<string> {
  const { email, lastName, firstName, after: staffRole } = change
  if ((await tx.account.count({ where: { email } })) > 0) {
    throw new ProblemsFound({ field: '', message: applicantsAddress })
  }
  const id = newId()
  const person = { id, email, lastName, firstName, phone: '', passwordHash: '', staffRole }
  await tx.account.create({ data: { ...person, status: 'PENDING', createdAt: act.now } })
  const token = newToken()
  const expiresAt = new Date(act.now.getTime() + pendingDays * 86_400_000)
  const values = {
    name: `${lastName} ${firstName}`,
    role: roleLabels[roleOf(staffRole)],
    deadline: formatInstant(expiresAt),
    link: `${env().APP_URL}/staff/join?token=${token}`,
  }
  const mail = { template: 'staff-invited', to: email, toName: values.name, values } as const
  const mailId = await queueMail(tx, act.now, mail)
  const link = { purpose: 'STAFF', accountId: id, email, tokenHash: hashToken(token), mailId, expiresAt }
  await tx.mailLink.create({ data: { ...link, sentAt: act.now } })
  return id
}
