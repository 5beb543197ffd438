import { ProblemsFound } from '@/lib/domain/problems-found'
import { nameProblem, trimName } from '@/lib/domain/text/name'
import { sendInvitation } from './send-invitation'
import { type Act, transact } from './transact'

/**
 * Opens an association and invites its first 管理者 by mail (requirements §1). The same name again invites another
 * person into the same organisation.
 * @throws ProblemsFound at `name` or `email`.
 */
export async function openAssociation(
  act: Act,
  order: { name: string; email: string },
): Promise<{ id: number; outcome: 'opened' | 'invited' }> {
  const name = trimName(order.name)
  // As long as 代理人の役職 on a notice, where it stands.
  const problem = nameProblem(name, { label: '保険者団体の名称', max: 60 })
  if (problem) throw new ProblemsFound({ field: 'name', message: problem })
  return transact(act, async (tx) => {
    const person = await tx.account.findUnique({ where: { email: order.email } })
    if (person?.staffRole) throw new ProblemsFound({ field: 'email', message: staffAddress })
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`association ${name}`}, 0))`
    const known = await tx.organisation.findFirst({ where: { kind: 'ASSOCIATION', name } })
    const { id } =
      known ?? (await tx.organisation.create({ data: { kind: 'ASSOCIATION', name, createdAt: act.now } }))
    const by = '社会保険診療報酬支払基金'
    await sendInvitation(tx, act, { organisation: { id, name }, email: order.email, role: 'MANAGER', by })
    const outcome = known ? ('invited' as const) : ('opened' as const)
    return { subject: { type: 'organisation', id: String(id) }, detail: { outcome }, result: { id, outcome } }
  })
}

const staffAddress =
  'このメールアドレスは職員のアカウントで使われています。保険者団体には別のメールアドレスを使ってください。'
