import { redirect } from 'next/navigation'
import { requirePlace } from '@/app/(institution)/organisation/require-place'
import { noticesWay } from '@/app/(insurer)/notices/way'
import { PortalPage } from '@/app/portal-page'
import { filers, requireViewer } from '@/app/require-viewer'
import { MandateWay } from '@/components/mandate/mandate-way'
import { ButtonLink } from '@/components/ui/button'
import { Heading } from '@/components/ui/heading'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { StatusTag } from '@/components/ui/status-tag'
import { type Column, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { listOwnMandates } from '@/lib/queries/own-mandates'

type Props = { searchParams: Promise<{ done?: string }> }

const doneWords: Record<string, string> = {
  grant: '届出の委任を登録しました。',
  revoke: '届出の委任を取り消しました。',
}

/** Who may file for this insurer, and the way to end it (R-INS-4). */
export default async function MandatesPage({ searchParams }: Props) {
  const viewer = await requireViewer(filers, '/mandates')
  if (viewer.role === 'association') redirect('/notices/bulk/insurers')
  const { place } = await requirePlace('/mandates')
  const { done = '' } = await searchParams
  const mandates = await listOwnMandates(viewer)
  const manager = place.role === 'MANAGER'
  return (
    <PortalPage title="届出の委任" way={noticesWay} wide>
      {Object.hasOwn(doneWords, done) && (
        <NotificationBanner title={doneWords[done] ?? ''} tone="success" live />
      )}
      <p className="mb-6">
        保険者団体に、導入届と廃止届の提出を委任できます。委任は、いつでも取り消せます。取り消すと、その団体はこれからの届出を提出できなくなります。
      </p>
      {manager ? (
        <ButtonLink href="/mandates/new">保険者団体に委任する</ButtonLink>
      ) : (
        <p>委任の登録と取り消しは、機関の管理者が行います。</p>
      )}
      <Heading level={2}>委任している保険者団体</Heading>
      <Table
        caption="委任している保険者団体"
        hideCaption
        columns={manager ? [...columns, revokeColumn] : columns}
        rows={mandates}
        rowKey={({ id }) => String(id)}
        empty={<p>委任している保険者団体はありません。委任すると、ここに表示されます。</p>}
      />
    </PortalPage>
  )
}

type Row = Awaited<ReturnType<typeof listOwnMandates>>[number]

const columns: Column<Row>[] = [
  { id: 'association', header: '保険者団体', cell: ({ association }) => association.name },
  { id: 'insurer', header: '保険者', cell: ({ insurer }) => insurer.name },
  {
    id: 'granted',
    header: '委任した日',
    cell: ({ grantedAt, paperOn }) => <MandateWay at={grantedAt} paperOn={paperOn} />,
  },
  {
    id: 'state',
    header: '状態',
    cell: ({ revokedAt, revokedPaperOn }) =>
      revokedAt ? (
        <div className="flex flex-col items-start gap-2">
          <StatusTag>取消済み</StatusTag>
          <MandateWay at={revokedAt} paperOn={revokedPaperOn} />
        </div>
      ) : (
        <StatusTag tone="success">委任中</StatusTag>
      ),
  },
]

const revokeColumn: Column<Row> = {
  id: 'revoke',
  header: '操作',
  cell: ({ id, revokedAt, association }) =>
    revokedAt ? (
      '―'
    ) : (
      <TextLink href={`/mandates/${id}/revoke`} aria-label={`${association.name}への委任を取り消す`}>
        取り消す
      </TextLink>
    ),
}
