import { PortalPage } from '@/app/portal-page'
import { ButtonLink } from '@/components/ui/button'
import { SummaryList } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import { currentTime } from '@/lib/adapters/clock'
import { getViewer } from '@/lib/adapters/session'
import { membershipRoleLabels } from '@/lib/domain/account/membership-role'
import { passwordHints } from '@/lib/domain/account/password-rule'
import { formatInstant } from '@/lib/domain/date/wareki'
import { refusalMessages } from '@/lib/domain/refusal'
import { env } from '@/lib/env'
import { findInvitation } from '@/lib/queries/invitation'
import { AcceptForm } from './accept-form'
import { JoinForm } from './join-form'

const title = '招待の確認'

/** Opening the link only looks (GET); a button on it takes the invitation up (POST). */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const viewer = await getViewer()
  const { refusal, invitation } = await findInvitation(viewer, token, viewer?.now ?? (await currentTime()))
  const formed = invitation?.way === 'register' || invitation?.way === 'join'
  return (
    <PortalPage title={title} way={[{ label: 'トップ', href: '/' }]} ownHeading={formed}>
      {invitation ? (
        <Ways invitation={invitation} token={token} signedInAs={viewer?.email} />
      ) : (
        <>
          <p className="mb-4">{refusalMessages[refusal]}</p>
          <TextLink href="/sign-in">ログイン</TextLink>
        </>
      )}
    </PortalPage>
  )
}

type Invitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>['invitation']>

function Ways({
  invitation,
  token,
  signedInAs,
}: {
  invitation: Invitation
  token: string
  signedInAs?: string
}) {
  const about = <About invitation={invitation} />
  const { way, organisation } = invitation
  if (way === 'register') {
    return (
      <AcceptForm title={title} token={token} about={about} hint={passwordHints[env().PASSWORD_POLICY]} />
    )
  }
  if (way === 'join')
    return <JoinForm title={title} token={token} organisation={organisation} about={about} />
  return (
    <>
      {about}
      <div className="mt-6 flex flex-col items-start gap-4">
        {way === 'sign-in' && (
          <>
            <p>このメールアドレスは登録済みです。ログインすると、この画面に戻り、参加できます。</p>
            <ButtonLink href={`/sign-in?to=${encodeURIComponent(`/invitations/${token}`)}`}>
              ログイン
            </ButtonLink>
          </>
        )}
        {way === 'other-account' && (
          <p>
            現在は<span className="break-all">{signedInAs}</span>
            でログインしています。画面の上にある「ログアウト」を押してから、招待メールのリンクをもう一度開いてください。
          </p>
        )}
        {way === 'none' && (
          <p>
            このメールアドレスでは参加できません。別のメールアドレスに招待を送るよう、機関の管理者に依頼してください。
          </p>
        )}
      </div>
    </>
  )
}

function About({ invitation: { organisation, role, email, expiresAt } }: { invitation: Invitation }) {
  return (
    <SummaryList
      rows={[
        { label: '機関', value: organisation },
        { label: '役割', value: membershipRoleLabels[role] },
        { label: 'メールアドレス', value: <span className="break-all">{email}</span> },
        { label: '招待の期限', value: formatInstant(expiresAt) },
      ]}
    />
  )
}
