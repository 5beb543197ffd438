import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { requireStaff } from '@/app/(staff)/require-staff'
import { ChangeHistory, type HistorySearch } from '@/app/(staff)/staff/(inside)/settings/change-history'
import { wayToSettings } from '@/app/(staff)/staff/(inside)/settings/way'
import { StaffPage } from '@/app/(staff)/staff-page'
import { MailView } from '@/components/mail/mail-view'
import { MailTextTag } from '@/components/setting/mail-text-tag'
import { WaitingChange } from '@/components/setting/waiting-change'
import { DescriptionList } from '@/components/ui/description-list'
import { isMailTemplate, mailPurposes } from '@/lib/domain/mail/purposes'
import { mailSetting } from '@/lib/domain/setting/subject'
import { type MailTextState, readMailText } from '@/lib/queries/mail-texts'
import { settingReaders } from '@/lib/queries/setting-changes'
import { MailTextForm } from './mail-text-form'

type Props = { params: Promise<{ template: string }>; searchParams: Promise<HistorySearch> }

export default async function MailTextPage({ params, searchParams }: Props) {
  const { template } = await params
  const viewer = await requireStaff(`/staff/settings/mails/${template}`, settingReaders)
  if (!isMailTemplate(template)) notFound()
  const text = await readMailText(viewer, template)
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
      <ChangeHistory
        here={`/staff/settings/mails/${template}`}
        name={mailSetting(template)}
        search={await searchParams}
        viewer={viewer}
      />
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
