import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { GroupTable } from '@/components/organisation/group-table'
import { ButtonLink } from '@/components/ui/button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { groupReaders, listGroups } from '@/lib/queries/groups'

type Props = { searchParams: Promise<{ done?: string }> }

const doneWords: Record<string, string> = {
  opened: '登録しました。管理者に、招待のメールを送ります（7日間有効）。',
  invited: '同じ名称の団体は登録済みのため、その管理者として招待のメールを送ります（7日間有効）。',
}

export default async function GroupsPage({ searchParams }: Props) {
  const viewer = await requireStaff('/staff/groups', groupReaders)
  const [groups, { done = '' }] = await Promise.all([listGroups(viewer), searchParams])
  return (
    <StaffPage title="団体" way={[staffTop]}>
      {Object.hasOwn(doneWords, done) && (
        <NotificationBanner title={doneWords[done] ?? ''} tone="success" live />
      )}
      <p className="mb-6">
        施設を持たずにポータルを利用する団体です。保険者団体は、委任を受けた保険者の届出を提出します。契約とりまとめ機関・代表保険者は、実施機関一覧表と委託元保険者一覧表を管理します。
      </p>
      <GroupTable groups={groups} />
      {viewer.role === 'admin' && (
        <p className="mt-6">
          <ButtonLink href="/staff/groups/new">団体を登録する</ButtonLink>
        </p>
      )}
    </StaffPage>
  )
}
