import { notFound } from 'next/navigation'
import { bulkWay } from '@/app/(insurer)/notices/bulk/way'
import { PortalPage } from '@/app/portal-page'
import { requireViewer } from '@/app/require-viewer'
import { FilingFacts } from '@/components/bulk-filing/filing-facts'
import { RowTable } from '@/components/bulk-filing/row-table'
import { UploadForm } from '@/components/bulk-filing/upload-form'
import { PageTitle } from '@/components/layout/page-title'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Heading } from '@/components/ui/heading'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { readBulkForm } from '@/lib/adapters/bulk-cookie'
import { isRowTab, type RowTab, rowTabEmpty, rowTabLabels, rowTabs } from '@/lib/domain/bulk-filing/row-tab'
import { emptyFormState } from '@/lib/domain/problem'
import { findBulkFiling, listRewritable } from '@/lib/queries/bulk-filings'
import { readBulkRows } from '@/lib/queries/bulk-rows'
import { DoneNotice } from './done-notice'
import { RecheckForm } from './recheck-form'

type Search = Partial<Record<'tab' | 'after' | 'before' | 'again' | 'done' | 'line', string>>
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

const title = '読み込んだファイルの確認'

/** The wrong rows first: each by row, column and content; then what can be filed, and what was (R-INS-4). */
export default async function FilingPage({ params, searchParams }: Props) {
  const { id } = await params
  const viewer = await requireViewer(['association'], `/notices/bulk/${id}`)
  const filing = await findBulkFiling(viewer, id)
  if (!filing) notFound()
  const { tab: asked, after, before, again, done, line } = await searchParams
  const { wrong, good, filing: waiting, filed } = filing.counts
  const tab = isRowTab(asked) ? asked : wrong > 0 ? 'wrong' : good > 0 ? 'good' : 'filed'
  const page = await readBulkRows(viewer, id, tab, { after: lineOf(after), before: lineOf(before) })
  const state = (again ? await readBulkForm() : null) ?? emptyFormState
  const rewritable = wrong + good > 0 ? (await listRewritable(id)).length : 0
  const counts: Record<RowTab, number> = {
    wrong,
    good,
    filed: filed + waiting,
    all: wrong + good + waiting + filed,
  }
  const href = (to: RowTab) => `/notices/bulk/${id}?tab=${to}`
  return (
    <PortalPage title={title} way={bulkWay} ownHeading wide>
      <PageTitle title={title} problems={state.problems.length > 0} />
      <ErrorSummary problems={state.problems} />
      <Heading level={1}>{title}</Heading>
      {state.problems.length === 0 && <DoneNotice done={done} line={line} />}
      <FilingFacts filing={filing} rewritable={rewritable} />
      <Heading level={2}>{rowTabLabels[tab]}</Heading>
      <Tabs
        label="行の一覧"
        tabs={rowTabs.map((each) => ({
          ...{ href: href(each), label: rowTabLabels[each], count: counts[each], current: each === tab },
        }))}
      />
      <RowTable
        bulkId={id}
        kind={filing.kind}
        rows={page.rows}
        caption={rowTabLabels[tab]}
        empty={rowTabEmpty[tab]}
      />
      <Pagination
        previousHref={page.previous === null ? undefined : `${href(tab)}&before=${page.previous}`}
        nextHref={page.next === null ? undefined : `${href(tab)}&after=${page.next}`}
        label={`${rowTabLabels[tab]}のページ`}
      />
      {wrong > 0 && tab === 'wrong' && <RecheckForm id={id} />}
      {wrong + good > 0 && (
        <Disclosure summary="直したファイルを読み込み直す" open={state.problems.length > 0}>
          <p>
            提出していない{(wrong + good).toLocaleString('ja-JP')}行を、新しいファイルの行に置き換えます。
          </p>
          <UploadForm state={state} button="直したファイルを読み込む" replaces={id} />
        </Disclosure>
      )}
    </PortalPage>
  )
}

function lineOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined
}
