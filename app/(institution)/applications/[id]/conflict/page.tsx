import { notFound, redirect } from 'next/navigation'
import { readKeptAnswers } from '@/app/(institution)/applications/[id]/kept-answers-cookie'
import { PortalPage } from '@/app/portal-page'
import { applicants, requireViewer } from '@/app/require-viewer'
import { ConflictForm } from '@/components/autosave/conflict-form'
import { Heading } from '@/components/ui/heading'
import { type Answers, answerFields } from '@/lib/domain/application/answers'
import { answerLabels, typedInWords } from '@/lib/domain/application/typed-in-words'
import { formatInstant } from '@/lib/domain/date/wareki'
import { findOwnApplication, type OwnApplication, whoChanged } from '@/lib/queries/own-application'

/** Two versions of one draft: nothing was overwritten, and the person chooses field by field (R-APP-6). */
export default async function ConflictPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireViewer(applicants, `/applications/${id}/conflict`)
  const application = await findOwnApplication(viewer, id)
  if (!application) notFound()
  const mine = (await readKeptAnswers(id))?.answers
  const fields = mine ? differing(application.answers, mine) : []
  if (!mine || fields.length === 0) redirect(`/applications/${id}/edit`)
  return (
    <PortalPage title="2つの内容を比べて選ぶ" way={[{ label: '申請の一覧', href: '/applications' }]}>
      <p className="mb-6">
        この画面で入力しているあいだに、{await changer(application, viewer.accountId)}
        がこの申請を変更しました（{formatInstant(application.changedAt)}
        ）。どちらの内容も失われていません。項目ごとに、残すほうを選んでください。
      </p>
      <ConflictForm
        to={`/applications/${id}/answers`}
        version={application.version}
        choices={fields.map((field) => ({
          field,
          label: answerLabels[field],
          stored: typedInWords(field, application.answers[field]),
          mine: typedInWords(field, mine[field]),
        }))}
      />
      <Heading level={2}>このあとの流れ</Heading>
      <p>保存すると入力の画面に戻ります。送信はまだ行われません。</p>
    </PortalPage>
  )
}

function differing(stored: Answers, mine: Answers) {
  return answerFields.filter(
    (field) => mine[field] !== undefined && (stored[field] ?? '') !== (mine[field] ?? ''),
  )
}

async function changer(application: OwnApplication, accountId: string): Promise<string> {
  if (application.changedById === accountId) return '別の画面の自分'
  const name = await whoChanged(application)
  return name ? `${name}さん` : 'ほかの人'
}
