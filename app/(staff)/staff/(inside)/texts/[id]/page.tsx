import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { RetireForm } from '@/app/(staff)/staff/(inside)/texts/retire-form'
import { TextForm } from '@/app/(staff)/staff/(inside)/texts/text-form'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { Heading } from '@/components/ui/heading'
import { Timeline } from '@/components/ui/timeline'
import { formatInstant } from '@/lib/domain/date/wareki'
import { readReplyText, type TextVersion } from '@/lib/queries/reply-texts'

export default async function TextPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireStaff(`/staff/texts/${id}`, ['supervisor'])
  const found = await readReplyText(viewer, id)
  if (!found) notFound()
  return (
    <StaffPage
      title="定型文の変更"
      way={[staffTop, { label: '定型文', href: '/staff/texts' }]}
      wide={false}
      ownHeading
    >
      <TextForm text={found.text} />
      <RetireForm text={found.text} />
      <Heading level={2}>変更の履歴</Heading>
      <History versions={found.history} />
    </StaffPage>
  )
}

const deeds: Record<string, string> = {
  create: '作成しました',
  edit: '変更しました',
  retire: '使用を終了しました',
  restore: '使用を再開しました',
}

function History({ versions }: { versions: readonly TextVersion[] }) {
  if (versions.length === 0) return <p>はじめから用意されていた文面です。まだ変更されていません。</p>
  const entries = versions.map(({ version, action, at, by, title, body }) => ({
    id: String(version),
    title: deeds[action] ?? action,
    by: by ?? undefined,
    dateTime: at.toISOString(),
    when: formatInstant(at),
    children: (
      <p className="break-words whitespace-pre-wrap">
        {title}：{body}
      </p>
    ),
  }))
  return <Timeline entries={entries} />
}
