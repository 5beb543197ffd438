import { holders, settingsWay } from '@/app/(account)/account/holders'
import { PortalPage } from '@/app/portal-page'
import { requireViewer } from '@/app/require-viewer'
import { findOwnAccount } from '@/lib/queries/own-account'
import { MailsForm } from './mails-form'

export default async function MailsPage() {
  const viewer = await requireViewer(holders, '/account/mails')
  const { mailsChanges } = await findOwnAccount(viewer)
  return (
    <PortalPage title="お知らせメールの設定" ownHeading way={settingsWay}>
      <MailsForm start={{ values: { mailsChanges: mailsChanges ? 'on' : '' }, problems: [] }} />
    </PortalPage>
  )
}
