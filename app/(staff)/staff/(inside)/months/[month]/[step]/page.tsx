import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { PreviewTable } from '@/components/month/preview-table'
import { InsetText } from '@/components/ui/inset-text'
import { TextLink } from '@/components/ui/text-link'
import { staffRoles } from '@/lib/domain/account/role'
import { formatMonth } from '@/lib/domain/date/wareki'
import { isRunMonth, runCalendar } from '@/lib/domain/month/calendar'
import { isRunStepName, type RunStepName, runStepFacts } from '@/lib/domain/month/step'
import { stepBarred, stepWords } from '@/lib/domain/month/step-words'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { type FoundMonth, findMonth } from '@/lib/queries/month-board'
import { previewStep, type StepPreview } from '@/lib/usecases/preview-step'
import { previewDigest } from '@/lib/usecases/start-previewed-step'
import { StartForm } from './start-form'

type Props = { params: Promise<{ month: string; step: string }> }

/** The dry run (R-CLK-5): what the step would do with each notice, and the button that starts exactly that. */
export default async function StepPage({ params }: Props) {
  const { month, step } = await params
  const roles = isRunStepName(step)
    ? staffRoles.filter((role) => runStepFacts[step].by.includes(role))
    : staffRoles
  const viewer = await requireStaff(`/staff/months/${month}/${step}`, roles)
  if (!isRunMonth(month) || !isRunStepName(step)) notFound()
  const [found, settings] = await Promise.all([findMonth(viewer, month), readCalendarSettings()])
  const barred = stepBarred(step, found.status, viewer.now >= runCalendar(month, settings).closesAt)
  const { title } = stepWords[step]
  const preview =
    barred || step === 'close' || step === 'reconcile' ? null : await previewStep(viewer, month, step)
  const way = [
    staffTop,
    { label: '月次処理', href: '/staff/months' },
    { label: `${formatMonth(month)}の月次処理`, href: `/staff/months/${month}` },
  ]
  return (
    <StaffPage title={title} way={way} ownHeading={!barred}>
      {barred ? (
        <>
          <p className="mb-4">{barred}</p>
          <TextLink href={`/staff/months/${month}`}>月次処理に戻る</TextLink>
        </>
      ) : (
        <StartForm
          {...{ month, step, title }}
          seen={preview ? previewDigest(preview) : ''}
          button={buttonOf(step, preview)}
          intro={<Intro step={step} found={found} preview={preview} />}
        />
      )}
    </StaffPage>
  )
}

function buttonOf(step: RunStepName, preview: StepPreview | null): string | null {
  if (step === 'close') return 'この回の受付を締め切る'
  if (step === 'reconcile') return '突き合わせを始める'
  const count = preview?.counts.done ?? 0
  // A run without anything to publish is published all the same: that ends it.
  if (step === 'publish')
    return count > 0 ? `${count.toLocaleString('ja-JP')}件をアカウントに反映する` : '反映を完了する'
  const verb = { confirm: '確認する', register: '登録する', 'hand-back': '返還する' }[step]
  return count > 0 ? `${count.toLocaleString('ja-JP')}件を${verb}` : null
}

function Intro({
  step,
  found,
  preview,
}: {
  step: RunStepName
  found: FoundMonth
  preview: StepPreview | null
}) {
  const { RECEIVED = 0, CONFIRMED = 0, SENT_BACK = 0 } = found.counts
  return (
    <>
      <p>
        {formatMonth(found.month)}の処理です。{stepWords[step].does}
      </p>
      {step === 'close' && (
        <InsetText>
          <p>
            受付{RECEIVED.toLocaleString('ja-JP')}件、差し戻し中{SENT_BACK.toLocaleString('ja-JP')}
            件、確認済み{CONFIRMED.toLocaleString('ja-JP')}
            件があります。締め切りは取り消せません。
          </p>
        </InsetText>
      )}
      {preview && (
        <>
          <InsetText>
            <p>
              この画面では何も変わりません。始めると、{preview.counts.done.toLocaleString('ja-JP')}
              件を処理します
              {preview.rows.length > preview.counts.done &&
                `（ほかに${(preview.rows.length - preview.counts.done).toLocaleString('ja-JP')}件は処理しません）`}
              。
            </p>
            {step === 'register' && <p>登録は取り消せません。登録が終わると、返還が自動で始まります。</p>}
          </InsetText>
          <PreviewTable rows={preview.rows} />
        </>
      )}
    </>
  )
}
