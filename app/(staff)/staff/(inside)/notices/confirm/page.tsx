import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { NoticeChosenTable } from '@/components/review/notice-chosen-table'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import { nothingChosen, readChosenRows, writeChosenRows } from '@/lib/domain/notice/decision-schemas'
import { type ChosenNoticeRow, readChosenNotices } from '@/lib/queries/chosen-notices'
import { ConfirmChosenForm } from './confirm-chosen-form'

type Props = { searchParams: Promise<{ chosen?: string | string[]; done?: string }> }

const title = '選択した届を確認する'
const way = [staffTop, { label: '今回締めの届', href: '/staff/notices' }]

/** Choose, look at what would happen, do it, and a result per row (R-CLK-4). */
export default async function ConfirmChosenPage({ searchParams }: Props) {
  const viewer = await requireStaff('/staff/notices', ['clerk', 'supervisor'])
  const { chosen, done } = await searchParams
  const picked = readChosenRows(chosen)
  const rows = await readChosenNotices(viewer, picked)
  const asks = !done && rows.length > 0
  const table = <NoticeChosenTable rows={rows} done={Boolean(done)} />
  return (
    <StaffPage title={title} way={way} ownHeading={asks}>
      {rows.length === 0 && <p className="mb-4">{nothingChosen}</p>}
      {asks && (
        <ConfirmChosenForm
          title={title}
          intro={table}
          chosen={writeChosenRows(picked)}
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
        <p className="mt-8">
          <TextLink href="/staff/notices">今回締めの届の一覧に戻る</TextLink>
        </p>
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
