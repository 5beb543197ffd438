import { openDatabase } from '@/lib/commands/data'
import { type Command, type Given, WrongUsage } from '@/lib/commands/portal/command'
import { print, printJson, say } from '@/lib/commands/portal/output'
import { roleLabels, type StaffRole, staffRoles } from '@/lib/domain/account/role'
import { mailAddressProblem, normaliseMailAddress } from '@/lib/domain/text/mail-address'
import type { StaffAdded } from '@/lib/usecases/add-staff'

export const staffAdd: Command = {
  name: 'staff add',
  takes: ['EMAIL'],
  help: '職員のアカウントを作る、登録の途中なら完了する、または役割を変える / Add a member of staff, finish a registration, or change the role',
  options: {
    role: { value: staffRoles.join('|'), isRequired: true, help: '役割' },
    name: { value: '"姓 名"', help: '氏名' },
    reset: { help: '登録済みの職員に、新しいパスワードと認証アプリの鍵を発行する' },
    json: { help: '結果をJSONで出力する' },
  },
  run,
}

async function run(given: Given): Promise<number> {
  const order = { email: emailOf(given), role: roleOf(given), name: nameOf(given), reset: given.is('reset') }
  await openDatabase(say)
  // Loaded only now: the connection is made when the module is, and must know DATABASE_URL.
  const [{ addStaff }, { operator }, { currentTime }, { totpUri }] = await Promise.all([
    import('@/lib/usecases/add-staff'),
    import('@/lib/usecases/transact'),
    import('@/lib/adapters/clock'),
    import('@/lib/adapters/totp'),
  ])
  const act = { name: 'staff.add' as const, actor: operator, now: await currentTime() }
  const { outcome, locked, credentials } = await addStaff(act, order)
  const shown = credentials && {
    ...credentials,
    totpUri: totpUri(credentials.totpSecret, order.email),
  }
  if (given.is('json')) printJson({ outcome, locked, email: order.email, role: order.role, ...shown })
  else for (const line of linesFor(order, { outcome, locked }, shown)) print(line)
  return 0
}

type Shown = { password: string; totpSecret: string; totpUri: string } | null

const deeds: Record<StaffAdded['outcome'], string> = {
  added: 'を登録しました。',
  activated:
    'は、メールのリンクでの登録が終わっていませんでした。登録を完了し、ログインできるようにしました。リンクは使えなくなりました。',
  changed: 'の役割を変更しました。',
}

const stillLocked =
  'このアカウントはロックされているため、ログインできません。解除は、運用管理者が「職員」の画面で行います。 / Still locked.'

function linesFor(
  order: { email: string; role: StaffRole },
  { outcome, locked }: Pick<StaffAdded, 'outcome' | 'locked'>,
  shown: Shown,
): string[] {
  const first = [
    `${order.email} ${deeds[outcome]}役割: ${roleLabels[order.role]}（${order.role}）`,
    ...(locked ? [stillLocked] : []),
  ]
  if (!shown)
    return [...first, 'パスワードと認証アプリの鍵はそのままです。新しくするには --reset を付けてください。']
  return [
    ...first,
    '次の内容は一度だけ表示します。本人に安全な方法で渡してください。 / Shown only once.',
    `  パスワード password  ${shown.password}`,
    `  認証アプリの鍵 TOTP  ${shown.totpSecret}`,
    `  ${shown.totpUri}`,
  ]
}

function emailOf({ words }: Given): string {
  const typed = words[0] ?? ''
  const problem = mailAddressProblem(typed)
  if (problem) throw new WrongUsage(problem)
  return normaliseMailAddress(typed)
}

function roleOf(given: Given): StaffRole {
  const role = staffRoles.find((known) => known === given.value('role'))
  if (!role) throw new WrongUsage(`--role には ${staffRoles.join('、')} のどれかを指定してください。`)
  return role
}

function nameOf(given: Given) {
  const [lastName, ...rest] =
    given
      .value('name')
      ?.trim()
      .split(/[\s　]+/u) ?? []
  return lastName ? { lastName, firstName: rest.join(' ') } : undefined
}
