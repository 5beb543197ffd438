import { PortalPage } from '@/app/portal-page'
import { filers, requireViewer } from '@/app/require-viewer'
import { RunPromise } from '@/components/notice/run-promise'
import { StatusOfNotice } from '@/components/notice/status-of-notice'
import { ButtonLink } from '@/components/ui/button'
import { Heading } from '@/components/ui/heading'
import { type Column, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { Viewer } from '@/lib/adapters/session'
import { formatInstant, formatMonth } from '@/lib/domain/date/wareki'
import { runOfArrival } from '@/lib/domain/month/calendar'
import { noticeKindShortLabels } from '@/lib/domain/notice/kind'
import { latePromise, runPromise, secondsToCutoff } from '@/lib/domain/notice/promise'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { listOwnNotices } from '@/lib/queries/own-notices'
import { homeWay } from './way'

const listLength = 100

/** 届出: every notice of the insurer, or of the association, with what it waits for. */
export default async function NoticesPage() {
  const viewer = await requireViewer(filers, '/notices')
  const [notices, settings] = await Promise.all([listOwnNotices(viewer, listLength), readCalendarSettings()])
  const run = runOfArrival(viewer.now, settings)
  return (
    <PortalPage title="届出" way={homeWay} wide>
      <p>保険者が、資格確認限定型のオンライン資格確認を導入するとき、廃止するときの届出です。</p>
      <RunPromise
        promise={runPromise('INTRODUCTION', run, settings).replace('この届出', 'いま提出した導入届')}
        late={latePromise('INTRODUCTION', run, settings)}
        seconds={secondsToCutoff(viewer.now, run, settings)}
      />
      <Starts viewer={viewer} />
      <Heading level={2}>提出した届出と下書き</Heading>
      {notices.length === listLength && <p className="mb-4">新しい順に{listLength}件を表示しています。</p>}
      <Table
        caption="届出の一覧"
        hideCaption
        columns={columns}
        rows={notices}
        rowKey={(row) => row.id}
        rowHref={hrefOf}
        empty={
          <p>届出はまだありません。導入届または廃止届を作成すると、ここに受付番号と状態が表示されます。</p>
        }
      />
    </PortalPage>
  )
}

type Row = Awaited<ReturnType<typeof listOwnNotices>>[number]

const columns: Column<Row>[] = [
  { id: 'number', header: '受付番号', cell: ({ receiptNumber }) => receiptNumber ?? '（提出前）' },
  { id: 'kind', header: '届出', cell: ({ kind }) => noticeKindShortLabels[kind] },
  { id: 'insurer', header: '保険者', cell: ({ insurer }) => insurer.name },
  { id: 'status', header: '状態', cell: ({ status }) => <StatusOfNotice status={status} /> },
  {
    id: 'arrived',
    header: '受付日時',
    cell: ({ arrivedAt }) => (arrivedAt ? formatInstant(arrivedAt) : '―'),
  },
  {
    id: 'run',
    header: '処理月',
    cell: ({ runMonth }) => (runMonth ? formatMonth(runMonth) : '―'),
  },
]

function hrefOf({ id, status }: Row): string {
  return status === 'DRAFT' ? `/notices/${id}/edit` : `/notices/${id}`
}

function Starts({ viewer }: { viewer: Viewer }) {
  return (
    <>
      <div className="flex flex-wrap gap-4">
        <ButtonLink href="/notices/new?kind=introduction">導入届を作成する</ButtonLink>
        <ButtonLink href="/notices/new?kind=abolition" variant="secondary">
          廃止届を作成する
        </ButtonLink>
      </div>
      <ul className="mt-6 flex list-disc flex-col gap-2 pl-6">
        {viewer.role === 'association' && (
          <li>
            <TextLink href="/notices/bulk">一括届出（多数の保険者をまとめて届け出る）</TextLink>
          </li>
        )}
        {viewer.role === 'insurer' && (
          <li>
            <TextLink href="/mandates">届出の委任（保険者団体に提出を任せる）</TextLink>
          </li>
        )}
        <li>
          <TextLink href="/notices/changes">変更の届出（名称・所在地・代表者）</TextLink>
        </li>
        <li>
          <TextLink href="/notices/forms">届出の様式（紙で届け出るとき）</TextLink>
        </li>
      </ul>
    </>
  )
}
