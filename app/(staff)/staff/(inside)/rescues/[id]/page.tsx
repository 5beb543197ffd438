import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { decide } from '@/app/(staff)/staff/(inside)/rescues/actions'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { RescueFacts } from '@/components/organisation/rescue-facts'
import { YesOrNoForm } from '@/components/review/yes-or-no-form'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { actOf } from '@/lib/action'
import { rescueWorkflow } from '@/lib/domain/account/rescue-workflow'
import { transition } from '@/lib/domain/workflow'
import { findRescue } from '@/lib/queries/rescues'
import { recordRescueView } from '@/lib/usecases/record-rescue-view'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }

const doneWords: Record<string, string> = {
  enter: '復旧を登録しました。ほかの職員が判断します。',
  complete: '管理者として招待しました。',
  refuse: '却下しました。',
}

const decision = {
  action: decide,
  yes: {
    value: 'complete',
    label: '管理者として招待する',
    consequence: '招待すると、本人に招待メールを送り、機関に残っている利用者にもメールで知らせます。',
  },
}

export default async function RescuePage({ params, searchParams }: Props) {
  const { id } = await params
  const viewer = await requireStaff(`/staff/rescues/${id}`)
  const found = await findRescue(viewer, id)
  if (!found) notFound()
  await recordRescueView(await actOf('rescue.view', viewer), id)
  const { done = '' } = await searchParams
  const open = transition(rescueWorkflow, 'complete', viewer.role, found.status) !== undefined
  const mayDecide = open && !found.ownEntry
  const title = `${found.organisation}の復旧`
  const facts = <RescueFacts found={found} />
  return (
    <StaffPage
      title={title}
      way={[staffTop, { label: '管理者の復旧', href: '/staff/rescues' }]}
      wide={false}
      ownHeading={mayDecide}
    >
      {Object.hasOwn(doneWords, done) && (
        <NotificationBanner title={doneWords[done] ?? ''} tone="success" live />
      )}
      {mayDecide ? <YesOrNoForm {...{ id, title }} {...decision} intro={facts} /> : facts}
      {open && found.ownEntry && (
        <p className="mt-6">
          この復旧はあなたが登録しました。判断は、ほかの審査担当または承認担当が行います。
        </p>
      )}
    </StaffPage>
  )
}
