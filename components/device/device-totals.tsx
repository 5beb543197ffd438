import { DescriptionList } from '@/components/ui/description-list'

type Totals = { approved: number; asked: number; active: number; issued: number; stopped: number }

/** R-APP-3: how many devices the facility may have, and how many it has. */
export function DeviceTotals({ totals }: { totals: Totals }) {
  const { approved, asked, active, issued, stopped } = totals
  return (
    <DescriptionList
      items={[
        { term: '承認された台数', text: `${approved}台` },
        { term: '登録済み', text: `${active}台` },
        { term: '未登録', text: `${issued}台` },
        { term: '停止中', text: `${stopped}台` },
        ...(asked > 0 ? [{ term: '申請中', text: `${asked}台` }] : []),
      ]}
    />
  )
}
