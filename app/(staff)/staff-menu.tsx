import { Heading } from '@/components/ui/heading'
import { TextLink } from '@/components/ui/text-link'
import { type Role, staffRoles } from '@/lib/domain/account/role'

type Entry = { href: string; label: string; roles?: readonly Role[] }

/** What lies beside the queues, under its heading; the roles are those that the page itself asks for. */
const menu: { heading: string; entries: readonly Entry[] }[] = [
  {
    heading: '保険者の届出',
    entries: [
      { href: '/staff/notices', label: '今回締めの届' },
      { href: '/staff/months', label: '月次処理' },
      { href: '/staff/paper', label: '紙の届出' },
      { href: '/staff/paper/mandates', label: '届出の委任' },
      { href: '/staff/changes', label: '変更の届出' },
    ],
  },
  {
    heading: '機関の利用者',
    entries: [
      { href: '/staff/rescues', label: '管理者の復旧' },
      { href: '/staff/groups', label: '団体', roles: ['admin', 'supervisor', 'auditor'] },
      { href: '/staff/undelivered', label: '宛先不明（届かなかったメール）' },
    ],
  },
  {
    heading: 'マスタ',
    entries: [{ href: '/staff/imports', label: 'マスタの取り込み', roles: ['admin', 'supervisor'] }],
  },
  {
    heading: '状況と記録',
    entries: [
      { href: '/staff/search', label: '申請・届出を探す' },
      { href: '/staff/texts', label: '定型文' },
      { href: '/staff/dashboard', label: '状況の一覧' },
      { href: '/staff/audit', label: '監査ログ', roles: ['auditor', 'admin'] },
      { href: '/staff/members', label: '職員', roles: ['admin', 'supervisor', 'auditor'] },
      { href: '/staff/settings', label: '設定', roles: ['admin', 'supervisor', 'auditor'] },
    ],
  },
]

export function StaffMenu({ role }: { role: Role }) {
  return menu.map(({ heading, entries }) => {
    const open = entries.filter(({ roles = staffRoles }) => roles.includes(role))
    if (open.length === 0) return null
    return (
      <section key={heading} aria-label={heading}>
        <Heading level={2}>{heading}</Heading>
        {open.map(({ href, label }) => (
          <p key={href}>
            <TextLink href={href}>{label}</TextLink>
          </p>
        ))}
      </section>
    )
  })
}
