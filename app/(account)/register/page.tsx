import { PortalPage } from '@/app/portal-page'
import { passwordHints } from '@/lib/domain/account/password-rule'
import { portalLabels } from '@/lib/domain/facility/kind'
import { env } from '@/lib/env'
import { facilityChoices } from './choices'
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
      way={[chosen ? { label: portalLabels[chosen], href: `/${chosen}` } : { label: 'トップ', href: '/' }]}
    >
      <RegisterForm
        {...facilityChoices(chosen)}
        passwordHint={passwordHints[env().PASSWORD_POLICY]}
        start={{ values: { kind, prefecture, code }, problems: [] }}
      />
    </PortalPage>
  )
}
