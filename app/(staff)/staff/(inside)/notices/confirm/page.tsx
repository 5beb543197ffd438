import { requireStaff } from '@/app/(staff)/require-staff'
import { thisRun, wayFrom } from '@/app/(staff)/staff/(inside)/notices/[id]/notice-in-list'
import { StaffPage } from '@/app/(staff)/staff-page'
import { GoOn } from '@/components/review/go-on'
import { NoticeChosenTable } from '@/components/review/notice-chosen-table'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { nothingChosen, readChosenRows, writeChosenRows } from '@/lib/domain/notice/decision-schemas'
import { noticeListOf, noticesOfList } from '@/lib/domain/notice/notice-address'
import { type ChosenNoticeRow, readChosenNotices } from '@/lib/queries/chosen-notices'
import { ConfirmChosenForm } from './confirm-chosen-form'

type Search = { chosen?: string | string[]; done?: string; list?: string }
type Props = { searchParams: Promise<Search> }

const title = '選択した届を確認する'

/** Choose, look at what would happen, do it, and a result per row (R-CLK-4). */
export default async function ConfirmChosenPage({ searchParams }: Props) {
  const viewer = await requireStaff('/staff/notices', ['clerk', 'supervisor'])
  const { chosen, done, list } = await searchParams
  const picked = readChosenRows(chosen)
  const rows = await readChosenNotices(viewer, picked)
  const from = noticeListOf(noticesOfList(list) ?? thisRun)
  const asks = !done && rows.length > 0
  const table = <NoticeChosenTable rows={rows} done={Boolean(done)} />
  return (
    <StaffPage title={title} way={wayFrom(list)} ownHeading={asks}>
      {rows.length === 0 && <p className="mb-4">{nothingChosen}</p>}
      {asks && (
        <ConfirmChosenForm
          title={title}
          intro={table}
          chosen={writeChosenRows(picked)}
          list={list}
          back={from.address}
          fit={rows.filter(({ verdict }) => verdict.result === 'done').length}
        />
      )}
      {done && rows.length > 0 && (
        <>
          <Done rows={rows} />
          {table}
        </>
      )}
      {!asks && (
        <div className="mt-8">
          <GoOn list={from} />
        </div>
      )}
    </StaffPage>
  )
}

function Done({ rows }: { rows: readonly ChosenNoticeRow[] }) {
  const confirmed = rows.filter(({ confirmedHere }) => confirmedHere).length
  const left = rows.length - confirmed
  return (
    <NotificationBanner
      title={`${confirmed}件を確認しました。`}
      tone={left === 0 ? 'success' : 'warning'}
      live
    >
      {left > 0 && <p>{left}件は確認していません。理由は、届出ごとの結果を見てください。</p>}
    </NotificationBanner>
  )
}
