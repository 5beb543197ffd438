import { facilityChoices } from '@/app/(account)/register/choices'
import { PortalPage } from '@/app/portal-page'
import { WaitingForm } from './waiting-form'

type Search = { kind?: string; prefecture?: string; code?: string }

export default async function WaitingPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { kind = '', prefecture = '', code = '' } = await searchParams
  return (
    <PortalPage
      title="登録できるようになったらメールで知らせる"
      ownHeading
      way={[{ label: '新規ユーザー登録', href: '/register' }]}
    >
      <WaitingForm {...facilityChoices()} start={{ values: { kind, prefecture, code }, problems: [] }} />
    </PortalPage>
  )
}
