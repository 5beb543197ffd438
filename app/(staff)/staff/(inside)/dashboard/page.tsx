import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { BarFigure, ChartWithTable } from '@/components/chart/chart-with-table'
import { Heading } from '@/components/ui/heading'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { applicationStatuses, applicationStatusLabels } from '@/lib/domain/application/status'
import { ageInWords } from '@/lib/domain/date/age'
import { durationInWords } from '@/lib/domain/date/duration'
import { formatInstant, formatMonth } from '@/lib/domain/date/wareki'
import { deviceStatuses, deviceStatusLabels } from '@/lib/domain/device/status'
import { importTargetLabels, importTargets } from '@/lib/domain/master-import/target'
import { noticeStatuses, noticeStatusLabels } from '@/lib/domain/notice/status'
import { waitingCounted, waitingDays } from '@/lib/domain/waiting/waiting-times'
import { arrivalDays, type Dashboard, type DecisionTime, readDashboard } from '@/lib/queries/dashboard'

export default async function DashboardPage() {
  const viewer = await requireStaff('/staff/dashboard')
  const board = await readDashboard(viewer)
  return (
    <StaffPage title="状況の一覧" way={[staffTop]}>
      <p className="mb-6">{formatInstant(viewer.now)}現在</p>
      <Heading level={2}>利用開始申請の状態</Heading>
      <ChartWithTable
        title="状態ごとの件数"
        head="状態"
        counted="件数"
        unit="件"
        bars={applicationStatuses.map((status) => ({
          label: applicationStatusLabels[status],
          value: countOf(board.applications, status),
        }))}
        empty="申請はまだありません。"
      />
      <Heading level={2}>1日ごとの受付（直近{arrivalDays}日）</Heading>
      <ChartWithTable
        title="1日ごとの受付件数"
        head="日"
        counted="受付"
        unit="件"
        labelEvery={5}
        bars={board.arrivals.map(({ day, count }) => ({ label: shortDay(day), value: count }))}
        empty={`直近${arrivalDays}日間に受け付けた申請はありません。`}
      />
      <div className="break-inside-avoid">
        <Heading level={2}>判断までの時間（直近{waitingDays}日）</Heading>
        <p className="mb-4">受付から判断までに、{waitingCounted}</p>
        {board.decisions.length > 0 && (
          <BarFigure title="判断までの時間の中央値と90％" {...barsOf(board.decisions)} />
        )}
      </div>
      <Decisions rows={board.decisions} />
      <Heading level={2}>届出の処理</Heading>
      <Runs notices={board.notices} />
      <Heading level={2}>端末</Heading>
      <ChartWithTable
        title="端末の状態ごとの台数"
        head="状態"
        counted="台数"
        unit="台"
        bars={deviceStatuses.map((status) => ({
          label: deviceStatusLabels[status],
          value: countOf(board.devices, status),
        }))}
        empty="発行した端末のIDはまだありません。"
      />
      <Heading level={2}>マスタの取り込み</Heading>
      <Imports imports={board.imports} now={viewer.now} />
    </StaffPage>
  )
}

function countOf<Status>(rows: readonly { status: Status; count: number }[], status: Status): number {
  return rows.find((row) => row.status === status)?.count ?? 0
}

function shortDay(day: string): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month}/${date}`
}

const steps: Record<DecisionTime['step'], string> = { approve: '承認', reject: '却下', sendBack: '差し戻し' }

/** In days where hours would be too many to picture. */
function barsOf(rows: readonly DecisionTime[]) {
  const inDays = rows.some(({ p90 }) => p90 >= 72)
  const shown = (hours: number) => Number((inDays ? hours / 24 : hours).toFixed(1))
  const bars = rows.flatMap(({ step, median, p90 }) => [
    { label: `${steps[step]}（中央値）`, value: shown(median) },
    { label: `${steps[step]}（90％）`, value: shown(p90) },
  ])
  return { unit: inDays ? '日' : '時間', bars }
}

function Decisions({ rows }: { rows: readonly DecisionTime[] }) {
  return (
    <Table
      caption="判断までの時間"
      hideCaption
      rows={rows}
      rowKey={({ step }) => step}
      columns={[
        { id: 'step', header: '判断', cell: ({ step }) => steps[step] },
        {
          id: 'count',
          header: '件数',
          number: true,
          cell: ({ count }) => `${count.toLocaleString('ja-JP')}件`,
        },
        { id: 'median', header: '中央値', number: true, cell: ({ median }) => durationInWords(median) },
        { id: 'p90', header: '90％がこれ以内', number: true, cell: ({ p90 }) => durationInWords(p90) },
      ]}
      empty={<p>直近{waitingDays}日間に判断した申請はありません。</p>}
    />
  )
}

/** Month by month, so that what is still to be done stands on the left and what is done on the right. */
function Runs({ notices }: { notices: Dashboard['notices'] }) {
  const months = [...new Set(notices.map(({ month }) => month))]
  if (months.length === 0) return <p>いま処理の対象になっている届出はありません。</p>
  return months.map((month) => {
    const title = `${formatMonth(month)}の処理`
    const rows = notices.filter((row) => row.month === month)
    return (
      <div key={month} className="mb-6 break-inside-avoid">
        <p className="mb-2">
          <TextLink href={`/staff/months/${month}`}>{title}</TextLink>
        </p>
        <ChartWithTable
          title={`${title}の届出の件数`}
          head="状態"
          counted="件数"
          unit="件"
          bars={runStatuses.map((status) => ({
            label: noticeStatusLabels[status],
            value: countOf(rows, status),
          }))}
          empty="届出はありません。"
        />
      </div>
    )
  })
}

/** A draft is in no run. */
const runStatuses = noticeStatuses.filter((status) => status !== 'DRAFT')

function Imports({ imports, now }: { imports: Dashboard['imports']; now: Date }) {
  const last = (target: string) => imports.find((row) => row.target === target)?.finishedAt
  return (
    <Table
      caption="マスタの最後の取り込み"
      hideCaption
      rows={importTargets.map((target) => ({ target, at: last(target) }))}
      rowKey={({ target }) => target}
      columns={[
        { id: 'target', header: 'マスタ', cell: ({ target }) => importTargetLabels[target] },
        { id: 'at', header: '最後の取り込み', cell: ({ at }) => (at ? formatInstant(at) : 'まだありません') },
        { id: 'age', header: '経過', number: true, cell: ({ at }) => (at ? ageInWords(at, now) : '') },
      ]}
    />
  )
}
