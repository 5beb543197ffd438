import { notFound, redirect } from 'next/navigation'
import { readKeptAnswers } from '@/app/(institution)/applications/[id]/kept-answers-cookie'
import { PortalPage } from '@/app/portal-page'
import { applicants, requireViewer } from '@/app/require-viewer'
import { Button } from '@/components/ui/button'
import { Heading } from '@/components/ui/heading'
import { RadioGroup } from '@/components/ui/radio-group'
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
      <form
        method="post"
        action={`/applications/${id}/answers`}
        encType="multipart/form-data"
        className="flex flex-col items-start gap-8"
      >
        <input type="hidden" name="version" value={application.version} />
        {fields.map((field) => (
          <RadioGroup
            key={field}
            name={`choice-${field}`}
            label={answerLabels[field]}
            value="stored"
            choices={[
              {
                value: 'stored',
                label: `保存されている内容：${typedInWords(field, application.answers[field])}`,
              },
              { value: 'mine', label: `自分が入力した内容：${typedInWords(field, mine[field])}` },
            ]}
          />
        ))}
        <Button name="do" value="choose">
          選んだ内容で保存する
        </Button>
      </form>
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
