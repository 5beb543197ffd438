import { requireStaff } from '@/app/(staff)/require-staff'
import { wayToSettings } from '@/app/(staff)/staff/(inside)/settings/way'
import { StaffPage } from '@/app/(staff)/staff-page'
import { MailTextTag } from '@/components/setting/mail-text-tag'
import { Heading } from '@/components/ui/heading'
import { type Column, Table } from '@/components/ui/table'
import { mailGroups, mailPurposes } from '@/lib/domain/mail/purposes'
import { withLabels } from '@/lib/domain/mail/wording'
import { listMailTexts, type MailTextState } from '@/lib/queries/mail-texts'
import { settingReaders } from '@/lib/queries/setting-changes'

const columns: Column<MailTextState>[] = [
  { id: 'title', header: 'メール', cell: ({ template }) => mailPurposes[template].title },
  { id: 'when', header: '送信するとき', cell: ({ template }) => mailPurposes[template].when },
  { id: 'subject', header: '件名', cell: ({ wording }) => withLabels(wording).subject },
  { id: 'state', header: '文面', cell: (state) => <MailTextTag state={state} /> },
]

export default async function MailTextsPage() {
  const viewer = await requireStaff('/staff/settings/mails', settingReaders)
  const texts = await listMailTexts(viewer)
  return (
    <StaffPage title="メールの文面" way={wayToSettings}>
      <p>
        申請ポータルが送信するメールの一覧です。文面の変更は、運用管理者が申し出て、ほかの運用管理者か承認担当が反映します。
      </p>
      <p>反映したあとに作られるメールから、新しい文面になります。</p>
      {Object.entries(mailGroups).map(([group, mails]) => (
        <section key={group} aria-label={group}>
          <Heading level={2}>{group}</Heading>
          <Table
            caption={`${group}のメール`}
            hideCaption
            columns={columns}
            rows={texts.filter(({ template }) => Object.hasOwn(mails, template))}
            rowKey={({ template }) => template}
            rowHref={({ template }) => `/staff/settings/mails/${template}`}
          />
        </section>
      ))}
    </StaffPage>
  )
}
