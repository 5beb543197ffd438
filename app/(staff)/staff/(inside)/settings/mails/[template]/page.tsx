import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { requireStaff } from '@/app/(staff)/require-staff'
import { wayToSettings } from '@/app/(staff)/staff/(inside)/settings/way'
import { StaffPage } from '@/app/(staff)/staff-page'
import { MailView } from '@/components/mail/mail-view'
import { MailTextTag } from '@/components/setting/mail-text-tag'
import { SettingHistory } from '@/components/setting/setting-history'
import { WaitingChange } from '@/components/setting/waiting-change'
import { DescriptionList } from '@/components/ui/description-list'
import { Heading } from '@/components/ui/heading'
import { isMailTemplate, mailPurposes } from '@/lib/domain/mail/purposes'
import { mailSetting } from '@/lib/domain/setting/subject'
import { type MailTextState, readMailText } from '@/lib/queries/mail-texts'
import { readChanges, settingReaders } from '@/lib/queries/setting-changes'
import { MailTextForm } from './mail-text-form'

export default async function MailTextPage({ params }: { params: Promise<{ template: string }> }) {
  const { template } = await params
  const viewer = await requireStaff(`/staff/settings/mails/${template}`, settingReaders)
  if (!isMailTemplate(template)) notFound()
  const [text, changes] = await Promise.all([
    readMailText(viewer, template),
    readChanges(viewer, mailSetting(template)),
  ])
  const { title } = mailPurposes[template]
  const way = [...wayToSettings, { label: 'メールの文面', href: '/staff/settings/mails' }]
  return (
    <StaffPage title={title} way={way} ownHeading={viewer.role === 'admin'}>
      {viewer.role === 'admin' ? (
        <MailTextForm
          template={template}
          title={title}
          typed={text.typed}
          words={text.words}
          edited={text.changedAt !== null}
          intro={<Facts text={text} />}
        />
      ) : (
        <>
          <Facts text={text} />
          <p className="mb-4">見本の値を入れた文面です。文面の変更は、運用管理者が申し出ます。</p>
          <MailView mail={text.preview} />
        </>
      )}
      <Heading level={2}>変更の履歴</Heading>
      <SettingHistory changes={changes} />
    </StaffPage>
  )
}

function Facts({ text }: { text: MailTextState }): ReactNode {
  return (
    <div className="mb-6">
      <DescriptionList
        items={[
          { term: '送信するとき', text: mailPurposes[text.template].when },
          { term: 'いまの文面', text: <MailTextTag state={text} /> },
        ]}
      />
      {text.waiting && <WaitingChange />}
    </div>
  )
}
