import { redirect } from 'next/navigation'
import { PortalPage } from '@/app/portal-page'
import { listKeepers, requireViewer } from '@/app/require-viewer'
import { TextLink } from '@/components/ui/text-link'
import { listNames, listTitles } from '@/lib/domain/list/columns'

const holds = {
  institutions: '健診・保健指導を受託する機関と、その受託業務',
  insurers: '健診・保健指導を委託する保険者と、その委託範囲',
} as const

/** Both lists of a coordinator; who keeps one goes straight there. */
export default async function ListsPage() {
  const viewer = await requireViewer(listKeepers, '/lists')
  if (viewer.role !== 'coordinator') redirect('/lists/institutions')
  return (
    <PortalPage title="一覧表" way={[{ label: 'マイページ', href: '/home' }]}>
      <p className="mb-6">集合契約の別紙となる、2つの一覧表を管理します。</p>
      <ul className="flex list-disc flex-col gap-3 pl-6">
        {listNames.map((list) => (
          <li key={list}>
            <TextLink href={`/lists/${list}`}>{listTitles[list]}</TextLink>：{holds[list]}
          </li>
        ))}
      </ul>
    </PortalPage>
  )
}
