import { PortalPage } from '@/app/portal-page'
import { facilityKindFacts, facilityKinds, type Portal, portalLabels } from '@/lib/domain/facility/kind'
import { prefectures } from '@/lib/domain/facility/prefecture'
import { RegisterForm } from './register-form'

type Search = { portal?: string; kind?: string; prefecture?: string; code?: string }

export default async function RegisterPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { portal, kind = '', prefecture = '', code = '' } = await searchParams
  const chosen = portal === 'medical' || portal === 'treatment' ? portal : undefined
  return (
    <PortalPage
      title="新規ユーザー登録"
      ownHeading
      portal={chosen}
      way={chosen ? [{ label: portalLabels[chosen], href: `/${chosen}` }] : [{ label: 'トップ', href: '/' }]}
    >
      <RegisterForm
        kinds={kindChoices(chosen)}
        prefectures={prefectures.map(({ number, name }) => ({ value: number, label: name }))}
        start={{ values: { kind, prefecture, code }, problems: [] }}
      />
    </PortalPage>
  )
}

/** Everybody may choose everything: a person on the wrong portal is led to the right one after registering. */
function kindChoices(portal: Portal | undefined) {
  const all = facilityKinds.map((kind) => ({ value: kind, label: facilityKindFacts[kind].label }))
  if (!portal) return all
  const own = all.filter(({ value }) => facilityKindFacts[value].portal === portal)
  return [...own, ...all.filter((choice) => !own.includes(choice))]
}
