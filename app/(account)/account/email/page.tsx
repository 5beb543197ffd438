import { holders, settingsWay } from '@/app/(account)/account/holders'
import { PortalPage } from '@/app/portal-page'
import { requireViewer } from '@/app/require-viewer'
import { InsetText } from '@/components/ui/inset-text'
import { formatInstant } from '@/lib/domain/date/wareki'
import { findOpenEmailChange, type OpenEmailChange } from '@/lib/queries/own-account'
import { EmailForm } from './email-form'

export default async function EmailPage() {
  const viewer = await requireViewer(holders, '/account/email')
  const change = await findOpenEmailChange(viewer)
  return (
    <PortalPage title="メールアドレスの変更" ownHeading way={settingsWay}>
      <EmailForm now={viewer.email} waiting={change && <Waiting {...change} />} />
    </PortalPage>
  )
}

function Waiting({ email, expiresAt, oldAgreed, newAgreed }: OpenEmailChange) {
  const state = (agreed: boolean) => (agreed ? '承認済み' : '承認待ち')
  return (
    <InsetText>
      <p>
        <strong className="break-all">{email}</strong>{' '}
        への変更の確認メールを、現在と新しいメールアドレスの両方に送信しました。
        {formatInstant(expiresAt)}までに、両方のメールのリンクを開いて承認してください。
      </p>
      <ul className="list-disc pl-6">
        <li>現在のメールアドレス：{state(oldAgreed)}</li>
        <li>新しいメールアドレス：{state(newAgreed)}</li>
      </ul>
      <p>次のフォームから申し込み直すと、送信済みのリンクは無効になります。</p>
    </InsetText>
  )
}
