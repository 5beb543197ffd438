import { requireManager } from '@/app/(institution)/organisation/require-place'
import { mandatesWay } from '@/app/(insurer)/mandates/way'
import { PortalPage } from '@/app/portal-page'
import { requireViewer } from '@/app/require-viewer'
import { InsetText } from '@/components/ui/inset-text'
import { listAssociations } from '@/lib/queries/own-mandates'
import { listFilableInsurers } from '@/lib/queries/own-notices'
import { GrantForm } from './grant-form'

const title = '保険者団体への委任'

export default async function GrantPage() {
  const viewer = await requireViewer(['insurer'], '/mandates/new')
  await requireManager('/mandates/new')
  const [associations, insurers] = await Promise.all([listAssociations(), listFilableInsurers(viewer)])
  const choices = associations.map(({ id, name }) => ({ value: String(id), label: name }))
  return (
    <PortalPage title={title} way={mandatesWay} ownHeading={choices.length > 0}>
      {choices.length > 0 ? (
        <GrantForm
          title={title}
          associations={choices}
          insurers={insurers.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      ) : (
        <InsetText>
          <p>ポータルに登録されている保険者団体はまだありません。保険者団体の登録は支払基金が行います。</p>
        </InsetText>
      )}
    </PortalPage>
  )
}
