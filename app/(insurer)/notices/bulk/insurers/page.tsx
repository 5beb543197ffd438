import { bulkWay } from '@/app/(insurer)/notices/bulk/way'
import { PortalPage } from '@/app/portal-page'
import { requireViewer } from '@/app/require-viewer'
import { InsurerTable } from '@/components/bulk-filing/insurer-table'
import { Button } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import {
  type InsurerView,
  insurerViewLabels,
  insurerViews,
  isInsurerView,
} from '@/lib/domain/bulk-filing/insurer-view'
import { countMandatedInsurers, readMandatedInsurers } from '@/lib/queries/mandated-insurers'

type Search = Partial<Record<'view' | 'q' | 'after' | 'before', string | string[]>>

const title = '委任を受けた保険者'

/** Every insurer of the association with the state of its last notice (R-INS-4). */
export default async function InsurersPage({ searchParams }: { searchParams: Promise<Search> }) {
  const viewer = await requireViewer(['association'], '/notices/bulk/insurers')
  const { view: asked, q, after, before } = await searchParams
  const view = isInsurerView(asked) ? asked : 'all'
  const words = typeof q === 'string' ? q.slice(0, 80) : ''
  const place = { after: numberOf(after), before: numberOf(before) }
  const [page, counts] = await Promise.all([
    readMandatedInsurers(viewer, { view, words, ...place }),
    countMandatedInsurers(viewer),
  ])
  const href = (to: InsurerView, more: Record<string, string | undefined> = {}) =>
    `/notices/bulk/insurers?${query({ view: to, q: words, ...more })}`
  return (
    <PortalPage title={title} way={bulkWay} wide>
      {counts.returned > 0 && (
        <p className="mb-6">
          <TextLink href="/notices/bulk/returned">
            返還された届出（PDF）をまとめてダウンロードする（ZIP）
          </TextLink>
        </p>
      )}
      <Tabs
        label="届出の状態"
        tabs={insurerViews.map((each) => ({
          ...{
            href: href(each),
            label: insurerViewLabels[each],
            count: counts[each],
            current: each === view,
          },
        }))}
      />
      <form method="get" action="/notices/bulk/insurers" className="mb-6 flex flex-wrap items-end gap-4">
        <input type="hidden" name="view" value={view} />
        <div className="min-w-0">
          <TextInput name="q" type="search" width="long" label="保険者番号または名称" value={words} />
        </div>
        <Button variant="secondary">探す</Button>
      </form>
      <InsurerTable
        rows={page.rows}
        caption={insurerViewLabels[view]}
        empty={emptyWords(counts.all, words)}
      />
      <Pagination
        previousHref={page.previous && href(view, { before: page.previous })}
        nextHref={page.next && href(view, { after: page.next })}
        label="保険者のページ"
      />
    </PortalPage>
  )
}

function emptyWords(all: number, words: string): string {
  if (all === 0) {
    return '委任を受けた保険者はまだありません。保険者の管理者が、ポータルの「届出の委任」でこの団体への委任を登録するか、支払基金が紙の委任状を登録すると、ここに表示されます。'
  }
  return words
    ? '当てはまる保険者はありません。番号または名称を変えて探してください。'
    : '当てはまる保険者はありません。'
}

function numberOf(text: unknown): string | undefined {
  return typeof text === 'string' && /^\d{8}$/.test(text) ? text : undefined
}

function query(words: Record<string, string | undefined>): string {
  const given = Object.entries(words).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return new URLSearchParams(given).toString()
}
