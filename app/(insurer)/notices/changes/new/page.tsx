import { ChooseInsurer } from '@/app/(insurer)/notices/new/choose-insurer'
import { noticesWay } from '@/app/(insurer)/notices/way'
import { PortalPage } from '@/app/portal-page'
import { filers, requireViewer } from '@/app/require-viewer'
import { TextLink } from '@/components/ui/text-link'
import { type ChangeField, type ChangeValues, changeFields } from '@/lib/domain/change-request/fields'
import { shownChange } from '@/lib/domain/change-request/shown-change'
import { readStanding } from '@/lib/queries/insurer-standing'
import { readPresentValues } from '@/lib/queries/own-changes'
import { listFilableInsurers } from '@/lib/queries/own-notices'
import { noCode } from '@/lib/usecases/ask-change'
import { ChangeForm } from './change-form'

const title = '変更を届け出る'
const way = [...noticesWay, { label: '変更の届出', href: '/notices/changes' }]

type Props = { searchParams: Promise<{ insurer?: string }> }

export default async function NewChangePage({ searchParams }: Props) {
  const { insurer: wanted } = await searchParams
  const viewer = await requireViewer(filers, '/notices/changes/new')
  const insurers = await listFilableInsurers(viewer)
  const insurer = insurers.length === 1 ? insurers[0] : insurers.find(({ id }) => String(id) === wanted)
  if (!insurer) {
    return (
      <PortalPage title={title} way={way}>
        <ChooseInsurer insurers={insurers} here="/notices/changes/new?" />
      </PortalPage>
    )
  }
  const { liveCode } = await readStanding(insurer.id)
  if (!liveCode) {
    return (
      <PortalPage title={title} way={way}>
        <p className="mb-4">{noCode}</p>
        <TextLink href={`/notices/new?kind=introduction&insurer=${insurer.id}`}>導入届の作成</TextLink>
      </PortalPage>
    )
  }
  return (
    <PortalPage title={title} way={way} ownHeading>
      <ChangeForm
        title={title}
        insurer={insurer}
        code={liveCode.code}
        present={shown(await readPresentValues(insurer.id))}
      />
    </PortalPage>
  )
}

function shown(present: ChangeValues): Record<ChangeField, string> {
  const values = changeFields.map((field) => [field, shownChange(field, present[field] ?? '')])
  return Object.fromEntries(values)
}
