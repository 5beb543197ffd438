import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { StatusTag } from '@/components/ui/status-tag'
import { type Column, Table } from '@/components/ui/table'
import { replyPlaceLabels } from '@/lib/domain/reply-text/place'
import { listReplyTexts, type ShownText } from '@/lib/queries/reply-texts'

type Props = { searchParams: Promise<{ done?: string }> }

const doneWords: Record<string, string> = {
  create: '定型文を作成しました。判断の画面で選べます。',
  edit: '定型文を変更しました。次に選ぶときから、新しい文面になります。',
  retire: '定型文の使用を終了しました。',
  restore: '定型文の使用を再開しました。',
}

const columns: Column<ShownText>[] = [
  { id: 'title', header: '見出し', cell: ({ title }) => title },
  { id: 'place', header: '使う場所', cell: ({ place }) => replyPlaceLabels[place] },
  { id: 'body', header: '文面', cell: ({ body }) => <span className="whitespace-pre-wrap">{body}</span> },
  {
    id: 'state',
    header: '状態',
    cell: ({ retiredAt }) =>
      retiredAt ? <StatusTag tone="plain">終了</StatusTag> : <StatusTag tone="success">使用中</StatusTag>,
  },
]

/** 定型文: read by all staff, kept by supervisors (R-CLK-4). */
export default async function TextsPage({ searchParams }: Props) {
  const viewer = await requireStaff('/staff/texts')
  const texts = await listReplyTexts(viewer)
  const { done = '' } = await searchParams
  const may = viewer.role === 'supervisor'
  return (
    <StaffPage title="定型文" way={[staffTop]}>
      {Object.hasOwn(doneWords, done) && (
        <NotificationBanner title={doneWords[done] ?? ''} tone="success" live />
      )}
      <p className="mb-6">
        差し戻し・却下・保留の画面で選んで使う文面です。{may ? '' : '作成と変更は、承認担当が行います。'}
      </p>
      {may && (
        <p className="mb-8">
          <ButtonLink href="/staff/texts/new" size="medium">
            定型文を作成する
          </ButtonLink>
        </p>
      )}
      <Table
        caption="定型文の一覧"
        hideCaption
        columns={columns}
        rows={texts}
        rowKey={({ id }) => id}
        rowHref={may ? ({ id }) => `/staff/texts/${id}` : undefined}
        empty={<p>定型文はまだありません。承認担当が作成すると、ここに表示されます。</p>}
      />
    </StaffPage>
  )
}
