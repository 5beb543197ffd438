import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { MandateTable } from '@/components/mandate/mandate-table'
import { Button, ButtonLink } from '@/components/ui/button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextInput } from '@/components/ui/text-input'
import { listMandates, newestMandates } from '@/lib/queries/staff-mandates'

type Props = { searchParams: Promise<{ number?: string | string[]; done?: string }> }

const doneWords: Record<string, string> = {
  recorded: '紙の委任状による委任を登録しました。団体と保険者の利用者にメールで知らせました。',
  ended: '委任の取り消しを登録しました。団体と保険者の利用者にメールで知らせました。',
}

/** Which association may file for which insurer, and the letters that say so (R-INS-4). */
export default async function MandatesPage({ searchParams }: Props) {
  const viewer = await requireStaff('/staff/paper/mandates')
  const { number: typed, done = '' } = await searchParams
  const number = typeof typed === 'string' ? typed.slice(0, 20) : ''
  const records = viewer.role === 'clerk' || viewer.role === 'supervisor'
  return (
    <StaffPage title="届出の委任" way={[staffTop, { label: '紙の届出', href: '/staff/paper' }]}>
      {Object.hasOwn(doneWords, done) && (
        <NotificationBanner title={doneWords[done] ?? ''} tone="success" live />
      )}
      <p className="mb-6">
        保険者が保険者団体に届出の提出を委任した記録です。ポータルを使わない保険者の委任と取り消しは、届いた書面により登録します。
      </p>
      {records && (
        <p className="mb-8">
          <ButtonLink href="/staff/paper/mandates/new">紙の委任状を登録する</ButtonLink>
        </p>
      )}
      <form method="get" action="/staff/paper/mandates" className="mb-6 flex flex-wrap items-end gap-4">
        <div className="min-w-0">
          <TextInput name="number" type="search" width="medium" label="保険者コード" value={number} />
        </div>
        <Button variant="secondary">探す</Button>
      </form>
      {!number && <p className="mb-4">新しい順に{newestMandates}件まで表示しています。</p>}
      <MandateTable
        rows={await listMandates(viewer, number)}
        records={records}
        empty={
          number ? 'この保険者コードの委任はありません。番号を確かめてください。' : '委任はまだありません。'
        }
      />
    </StaffPage>
  )
}
