import { type GroupKind, groupKindLabels, groupNameProblem } from '@/lib/domain/organisation/group'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { trimName } from '@/lib/domain/text/name'
import { sendInvitation } from './send-invitation'
import { type Act, transact } from './transact'

/**
 * Opens an organisation without facilities and invites its first 管理者 by mail (requirements §1). The same name again
 * invites another person into the same organisation.
 * The audit row is named by what was opened.
 * @throws ProblemsFound at `name` or `email`.
 */
export async function openOrganisation(
  act: Act,
  order: { kind: GroupKind; name: string; email: string },
): Promise<{ id: number; outcome: 'opened' | 'invited' }> {
  const { kind, email } = order
  const name = trimName(order.name)
  const problem = groupNameProblem(kind, name)
  if (problem) throw new ProblemsFound({ field: 'name', message: problem })
  return transact(act, async (tx) => {
    const person = await tx.account.findUnique({ where: { email } })
    if (person?.staffRole) throw new ProblemsFound({ field: 'email', message: staffAddress(kind) })
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${kind} ${name}`}, 0))`
    const known = await tx.organisation.findFirst({ where: { kind, name } })
    const { id } = known ?? (await tx.organisation.create({ data: { kind, name, createdAt: act.now } }))
    const by = '社会保険診療報酬支払基金'
    await sendInvitation(tx, act, { organisation: { id, name }, email, role: 'MANAGER', by })
    const outcome = known ? ('invited' as const) : ('opened' as const)
    const deed = kind === 'ASSOCIATION' ? ('association.open' as const) : ('coordinator.open' as const)
    return {
      name: deed,
      subject: { type: 'organisation', id: String(id) },
      detail: { outcome },
      result: { id, outcome },
    }
  })
}

function staffAddress(kind: GroupKind): string {
  return `このメールアドレスは職員のアカウントで使われています。${groupKindLabels[kind]}には別のメールアドレスを使ってください。`
}
