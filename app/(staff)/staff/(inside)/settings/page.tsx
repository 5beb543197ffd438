import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { RetentionTable } from '@/components/setting/retention-table'
import { Heading } from '@/components/ui/heading'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import { settingNames, settings, settingWords } from '@/lib/domain/setting/settings'
import { readLastRetention } from '@/lib/queries/last-retention'
import { readProposed, settingReaders } from '@/lib/queries/setting-changes'
import { readSettings } from '@/lib/queries/settings'
import { previewRetention } from '@/lib/usecases/run-retention'
import { ChangeHistory, type HistorySearch } from './change-history'
import { DecisionForm } from './decision-form'

type Props = { searchParams: Promise<HistorySearch & { done?: string }> }

const doneWords: Record<string, string> = {
  propose: '変更を申し出ました。ほかの運用管理者か承認担当が反映すると、有効になります。',
  accept: '変更を反映しました。いまから有効です。',
  refuse: '変更を却下しました。設定はそのままです。',
  withdraw: '変更を取り下げました。設定はそのままです。',
}

export default async function SettingsPage({ searchParams }: Props) {
  const viewer = await requireStaff('/staff/settings', settingReaders)
  const [values, waiting, last, tonight] = await Promise.all([
    readSettings(viewer),
    readProposed(viewer),
    readLastRetention(viewer),
    previewRetention(viewer.now),
  ])
  const { done = '', ...search } = await searchParams
  const rows: SummaryRow[] = settingNames.map((name) => ({
    label: settings[name].label,
    value: settingWords(name, values[name]),
    changeHref: viewer.role === 'admin' ? `/staff/settings/${name}` : undefined,
  }))
  return (
    <StaffPage title="設定" way={[staffTop]}>
      {Object.hasOwn(doneWords, done) && (
        <NotificationBanner title={doneWords[done] ?? ''} tone="success" live />
      )}
      <SummaryList rows={rows} longLabels />
      <ul className="mt-6 flex flex-col gap-2">
        <li>
          <TextLink href="/staff/settings/mails">メールの文面</TextLink>
          ：申請ポータルが送信するメールの件名と本文
        </li>
        <li>
          <TextLink href="/staff/settings/articles">記事の公開</TextLink>
          ：お知らせ、記事、手順書、FAQの公開と非公開
        </li>
      </ul>
      {waiting.length > 0 && <Heading level={2}>承認を待っている変更</Heading>}
      {waiting.map((change) => (
        <DecisionForm key={change.id} change={change} mayDecide={viewer.role !== 'auditor'} />
      ))}
      <Heading level={2}>保存期間が過ぎたものの削除</Heading>
      <p className="mb-4">毎日、夜間に行います。保存期間は上の設定で変えられます。</p>
      <RetentionTable
        rows={tonight.map(({ job, report }) => ({
          job,
          last: last.find(({ name }) => name === job),
          tonight: report,
        }))}
      />
      <ChangeHistory here="/staff/settings" {...{ viewer, search }} />
    </StaffPage>
  )
}
