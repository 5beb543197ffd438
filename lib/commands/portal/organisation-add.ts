import { openDatabase } from '@/lib/commands/data'
import { type Command, type Given, WrongUsage } from '@/lib/commands/portal/command'
import { print, printJson, say } from '@/lib/commands/portal/output'
import type { GroupKind } from '@/lib/domain/organisation/group'
import { mailAddressProblem, normaliseMailAddress } from '@/lib/domain/text/mail-address'

const options = { json: { help: '結果をJSONで出力する' } }

export const associationAdd: Command = {
  name: 'association add',
  takes: ['NAME', 'EMAIL'],
  help: '保険者団体を登録し、最初の管理者を招待する / Open an association and invite its first manager',
  options,
  run: (given) => open('ASSOCIATION', given),
}

export const coordinatorAdd: Command = {
  name: 'coordinator add',
  takes: ['NAME', 'EMAIL'],
  help: '契約とりまとめ機関・代表保険者を登録し、最初の管理者を招待する / Open a coordinator and invite its first manager',
  options,
  run: (given) => open('COORDINATOR', given),
}

async function open(kind: GroupKind, given: Given): Promise<number> {
  const [name = '', typed = ''] = given.words
  const problem = mailAddressProblem(typed)
  if (problem) throw new WrongUsage(problem)
  const email = normaliseMailAddress(typed)
  await openDatabase(say)
  // Loaded only now: the connection is made when the module is, and must know DATABASE_URL.
  const [{ openOrganisation }, { operator }, { currentTime }] = await Promise.all([
    import('@/lib/usecases/open-organisation'),
    import('@/lib/usecases/transact'),
    import('@/lib/adapters/clock'),
  ])
  const act = { name: 'association.open' as const, actor: operator, now: await currentTime() }
  const { id, outcome } = await openOrganisation(act, { kind, name, email })
  if (given.is('json')) printJson({ outcome, id, name, email })
  else {
    print(`${name} ${outcome === 'opened' ? 'を登録しました。' : 'は登録済みです。'}`)
    print(`${email} に、管理者としての招待のメールを送ります（7日間有効）。 / Invited by mail.`)
  }
  return 0
}
