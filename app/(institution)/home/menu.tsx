import { Heading } from '@/components/ui/heading'
import { TextLink } from '@/components/ui/text-link'
import type { Viewer } from '@/lib/adapters/session'
import { listNumber } from '@/lib/domain/list/list-number'

/** マイメニュー → 申請 (R-APP-12), and everything else that belongs to the organisation. */
export function MyMenu({ role, facilities }: Pick<Viewer, 'role' | 'facilities'>) {
  const applies = role === 'institution' || role === 'insurer'
  const files = role === 'insurer' || role === 'association'
  const links = [
    ...(applies ? [{ href: '/applications', label: '申請' }] : []),
    ...(files ? [{ href: '/notices', label: '届出' }] : []),
    ...(applies ? [{ href: '/devices', label: '資格確認アカウント管理' }] : []),
    ...(facilities.some(listNumber) ? [{ href: '/lists/institutions', label: '実施機関一覧表' }] : []),
    ...(role === 'coordinator' ? [{ href: '/lists', label: '一覧表' }] : []),
    { href: '/organisation', label: '機関の情報' },
    { href: '/organisation/people', label: '利用者' },
    ...(applies ? [{ href: '/organisation/new', label: '機関の追加' }] : []),
  ]
  return (
    <nav aria-label="マイメニュー">
      <Heading level={2}>マイメニュー</Heading>
      <ul className="flex list-disc flex-col gap-2 pl-6">
        {links.map(({ href, label }) => (
          <li key={href}>
            <TextLink href={href}>{label}</TextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
