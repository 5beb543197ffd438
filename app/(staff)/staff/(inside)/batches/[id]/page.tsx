import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { BatchTable } from '@/components/review/batch-table'
import { TextLink } from '@/components/ui/text-link'
import { reviewers } from '@/lib/domain/account/role'
import { batchWords } from '@/lib/domain/application/batch'
import { requestableFields } from '@/lib/domain/application/field-request'
import { placesOfBatch } from '@/lib/domain/reply-text/place'
import { readBatchProgress } from '@/lib/queries/batch-progress'
import { listOffered } from '@/lib/queries/reply-texts'
import { readBatch } from '@/lib/queries/review-batch'
import { BatchForm } from './batch-form'
import { Outcome, UnderWay } from './batch-outcome'

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
    const texts = await listOffered(viewer, placesOfBatch(action))
    return (
      <StaffPage title={title} way={way} ownHeading>
        <BatchForm {...{ id, action, fit, address, fields, texts }} intro={table} />
      </StaffPage>
    )
  }
  const progress = await readBatchProgress(viewer, id)
  const underWay = batch.due && progress
  return (
    <StaffPage title={title} way={way}>
      {underWay ? <UnderWay {...{ batch, progress }} /> : <Outcome batch={batch} now={viewer.now} />}
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
