import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { Differences } from '@/components/month/differences'
import { ReportTable } from '@/components/month/report-table'
import { countsInWords, starterInWords } from '@/components/month/step-in-words'
import { GoOn } from '@/components/review/go-on'
import { DescriptionList } from '@/components/ui/description-list'
import { InsetText } from '@/components/ui/inset-text'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { TextLink } from '@/components/ui/text-link'
import { WorkProgress } from '@/components/ui/work-progress'
import { formatInstant, formatMonth } from '@/lib/domain/date/wareki'
import { type RunResult, runResultLabels, runResults, runStepFacts } from '@/lib/domain/month/step'
import { stoppedInWords } from '@/lib/domain/month/step-words'
import { noticeListOf, noticesOfList } from '@/lib/domain/notice/notice-address'
import { writeFilter } from '@/lib/domain/search/list-filter'
import { type FoundStep, findStep } from '@/lib/queries/run-report'

type Props = {
  params: Promise<{ month: string; id: string }>
  searchParams: Promise<{ result?: string; page?: string; list?: string }>
}

/** Progress while the worker is at it, the report afterwards (R-CLK-5). */
export default async function StepReportPage({ params, searchParams }: Props) {
  const { month, id } = await params
  const viewer = await requireStaff(`/staff/months/${month}/steps/${id}`)
  const { result: wanted, page: typed = '0', list } = await searchParams
  const result = runResults.find((known) => known === wanted)
  const page = /^\d{1,4}$/.test(typed) ? Number(typed) : 0
  const found = await findStep(viewer, id, page, result)
  if (!found || found.month !== month) notFound()
  const notices = noticesOfList(list)
  const running = found.progress.status === 'QUEUED' || found.progress.status === 'RUNNING'
  const here = `/staff/months/${month}/steps/${id}`
  const title = `${runStepFacts[found.step].label}の結果`
  const way = [
    staffTop,
    { label: '月次処理', href: '/staff/months' },
    { label: `${formatMonth(month)}の月次処理`, href: `/staff/months/${month}` },
  ]
  return (
    <StaffPage title={title} way={way}>
      {running && <WorkProgress from={`/api/run-steps/${id}`} start={found.progress} />}
      <Facts found={found} running={running} />
      {!running && <Again found={found} month={month} />}
      {notices && (
        <div className="mb-6">
          <GoOn list={noticeListOf(notices)} />
        </div>
      )}
      {found.differences ? (
        <Differences found={found.differences} />
      ) : (
        <>
          <Tabs label="結果の種類" tabs={tabsOf(here, found, { result, list })} />
          <ReportTable items={found.items} codes={found.step === 'register' || found.step === 'hand-back'} />
          <Pagination
            previousHref={page > 0 ? hrefOf(here, { result, page: page - 1, list }) : undefined}
            nextHref={found.more ? hrefOf(here, { result, page: page + 1, list }) : undefined}
            label="結果のページ"
          />
        </>
      )}
    </StaffPage>
  )
}

function Facts({ found, running }: { found: FoundStep; running: boolean }) {
  const { startedAt, finishedAt, progress, differences } = found
  const result = differences
    ? `合わないもの：${differences.length.toLocaleString('ja-JP')}件`
    : countsInWords(progress.counts)
  return (
    <div className="mb-6">
      <DescriptionList
        items={[
          { term: '開始した人', text: starterInWords(found) },
          { term: '開始した日時', text: formatInstant(startedAt) },
          { term: '終了した日時', text: finishedAt ? formatInstant(finishedAt) : '処理中' },
          ...(running ? [] : [{ term: '結果', text: result }]),
        ]}
      />
    </div>
  )
}

/** Doing it again is safe: what is done is passed over. */
function Again({ found, month }: { found: FoundStep; month: string }) {
  const { counts } = found.progress
  const stopped = stoppedInWords(found.step, counts)
  return (
    <InsetText>
      {stopped && <p>{stopped}</p>}
      {counts.failed + counts.refused > 0 && (
        <p>
          理由を確認して直したあと、同じ処理をもう一度始められます。済んだ届出が二重に処理されることはありません。
        </p>
      )}
      <p>
        <TextLink href={`/staff/months/${month}`}>{formatMonth(month)}の月次処理に戻る</TextLink>
      </p>
    </InsetText>
  )
}

type Shown = { result?: RunResult; list?: string }

function tabsOf(here: string, { progress }: FoundStep, { result: current, list }: Shown) {
  const all = {
    href: hrefOf(here, { list }),
    label: 'すべて',
    count: progress.total,
    current: current === undefined,
  }
  const each = runResults
    .filter((result) => progress.counts[result] > 0)
    .map((result) => ({
      href: hrefOf(here, { result, list }),
      label: runResultLabels[result],
      count: progress.counts[result],
      current: result === current,
    }))
  return [all, ...each]
}

function hrefOf(here: string, { result, page, list }: Shown & { page?: number }): string {
  return writeFilter(here, { result, page: page?.toString(), list })
}
