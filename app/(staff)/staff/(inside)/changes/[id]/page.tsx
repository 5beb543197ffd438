import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { decide } from '@/app/(staff)/staff/(inside)/changes/actions'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { ChangeFacts } from '@/components/review/change-facts'
import { YesOrNoForm } from '@/components/review/yes-or-no-form'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { actOf } from '@/lib/action'
import { changeRequestWorkflow } from '@/lib/domain/change-request/workflow'
import { transition } from '@/lib/domain/workflow'
import { findChange } from '@/lib/queries/change-queue'
import { recordView } from '@/lib/usecases/record-view'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }

const doneWords: Record<string, string> = {
  accept: '変更を反映しました。届け出た方にメールを送りました。',
  refuse: '却下しました。届け出た方にメールを送りました。',
}

const decision = {
  action: decide,
  reasonGoesTo: '届け出た方へのメールに載せます。',
  yes: {
    value: 'accept',
    label: '変更を反映する',
    consequence: '反映すると、保険者の登録内容が変更後の内容になり、届け出た方にメールで知らせます。',
  },
}

export default async function ChangePage({ params, searchParams }: Props) {
  const { id } = await params
  const viewer = await requireStaff(`/staff/changes/${id}`)
  const found = await findChange(viewer, id)
  if (!found) notFound()
  await recordView(await actOf('change.view', viewer), { type: 'change-request', id })
  const { done = '' } = await searchParams
  const mayDecide = transition(changeRequestWorkflow, 'accept', viewer.role, found.status) !== undefined
  const title = `変更の届出 ${found.number}`
  const facts = <ChangeFacts found={found} />
  return (
    <StaffPage
      title={title}
      way={[staffTop, { label: '変更の届出', href: '/staff/changes' }]}
      wide={false}
      ownHeading={mayDecide}
    >
      {Object.hasOwn(doneWords, done) && (
        <NotificationBanner title={doneWords[done] ?? ''} tone="success" live />
      )}
      {mayDecide ? <YesOrNoForm {...{ id, title }} {...decision} intro={facts} /> : facts}
    </StaffPage>
  )
}
