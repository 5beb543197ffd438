import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { isSettingName } from '@/lib/domain/setting/settings'
import { readSettings } from '@/lib/queries/settings'
import { ProposalForm } from './proposal-form'

export default async function SettingPage({ params }: { params: Promise<{ name: string }> }) {
  const { name } = await params
  const viewer = await requireStaff(`/staff/settings/${name}`, ['admin'])
  if (!isSettingName(name)) notFound()
  const values = await readSettings(viewer)
  return (
    <StaffPage
      title="設定の変更"
      way={[staffTop, { label: '設定', href: '/staff/settings' }]}
      wide={false}
      ownHeading
    >
      <ProposalForm name={name} value={values[name]} />
    </StaffPage>
  )
}
