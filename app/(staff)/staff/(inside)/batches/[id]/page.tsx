import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { BatchTable } from '@/components/review/batch-table'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import { reviewers } from '@/lib/domain/account/role'
import { batchWords } from '@/lib/domain/application/batch'
import { requestableFields } from '@/lib/domain/application/field-request'
import { type Batch, readBatch } from '@/lib/queries/review-batch'
import { BatchForm } from './batch-form'
import { GoOnForm } from './go-on-form'

/** Choose, look at what would happen, do it, and a result per case, to print (R-CLK-4). */
export default async function BatchPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireStaff(`/staff/batches/${id}`, reviewers)
  const batch = await readBatch(viewer, id)
  if (!batch) notFound()
  const { action, address, startedAt, rows } = batch
  const { title } = batchWords[action]
  const way = [staffTop, { label: '審査の一覧', href: address }]
  const table = <BatchTable rows={rows} action={action} begun={startedAt !== null} />
  if (!startedAt) {
    const fit = rows.filter(({ hindrance }) => hindrance === undefined).length
    return (
      <StaffPage title={title} way={way} ownHeading>
        <BatchForm {...{ id, action, fit, address, fields }} intro={table} />
      </StaffPage>
    )
  }
  const left = rows.filter(({ result }) => result === null).length
  return (
    <StaffPage title={title} way={way}>
      {left > 0 ? <GoOnForm id={id} left={left} of={rows.length} /> : <Done batch={batch} />}
      {table}
      <p className="mt-8 print:hidden">
        <TextLink href={address}>一覧に戻る</TextLink>
      </p>
    </StaffPage>
  )
}

/** The widest kind has all of them, the document under many names; a case without the item gets its sentence. */
const fields = requestableFields('MEDICAL').map(({ field, label }) => ({
  value: field,
  label: field === 'notice' ? '添付書類' : label,
}))

function Done({ batch: { action, rows } }: { batch: Batch }) {
  const done = rows.filter(({ result }) => result === 'done').length
  const refused = rows.length - done
  return (
    <NotificationBanner
      title={`${done}件を${batchWords[action].done}`}
      tone={refused === 0 ? 'success' : 'warning'}
      live
    >
      {refused > 0 && <p>{refused}件は変わっていません。理由は、申請ごとの結果を見てください。</p>}
    </NotificationBanner>
  )
}
