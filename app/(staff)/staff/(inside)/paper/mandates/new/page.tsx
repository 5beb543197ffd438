import { requireStaff } from '@/app/(staff)/require-staff'
import { mandatesWay } from '@/app/(staff)/staff/(inside)/paper/mandates/way'
import { StaffPage } from '@/app/(staff)/staff-page'
import { InsetText } from '@/components/ui/inset-text'
import { listAssociations } from '@/lib/queries/own-mandates'
import { RecordForm } from './record-form'

const title = '紙の委任状を登録する'

export default async function RecordMandatePage() {
  await requireStaff('/staff/paper/mandates/new', ['clerk', 'supervisor'])
  const associations = (await listAssociations()).map(({ id, name }) => ({ value: String(id), label: name }))
  return (
    <StaffPage title={title} way={mandatesWay} wide={false} ownHeading={associations.length > 0}>
      {associations.length > 0 ? (
        <RecordForm title={title} associations={associations} />
      ) : (
        <InsetText>
          <p>登録されている保険者団体はまだありません。保険者団体は運用担当者が登録します。</p>
        </InsetText>
      )}
    </StaffPage>
  )
}
