import { StatusOfApplication } from '@/components/application/status-of-application'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { TextLink } from '@/components/ui/text-link'
import type { Viewer } from '@/lib/adapters/session'
import { type NextStep, nextStep } from '@/lib/domain/application/next-step'
import { applicationWorkflow } from '@/lib/domain/application/workflow'
import { formatInstant } from '@/lib/domain/date/wareki'
import { runCalendar, runOfArrival } from '@/lib/domain/month/calendar'
import { transition } from '@/lib/domain/workflow'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import type { OwnApplication } from '@/lib/queries/own-application'

/** The state in words, what comes next, who acts, by when, and the one button that matters (R-APP-8). */
export async function Standing({ application, viewer }: { application: OwnApplication; viewer: Viewer }) {
  const { id, receiptNumber, submittedAt, status, erasedAt } = application
  const { what, who, by } = await stepOf(application)
  const canWithdraw = transition(applicationWorkflow, 'withdraw', viewer.role, status) !== undefined
  return (
    <div className="mb-8 flex flex-col items-start gap-3">
      <StatusOfApplication status={status} />
      {receiptNumber && (
        <p>
          受付番号：<strong className="select-all">{receiptNumber}</strong>
          {submittedAt && `　受付日時：${formatInstant(submittedAt)}`}
        </p>
      )}
      <div className="w-full rounded-8 border border-solid-gray-420 p-4 md:p-6">
        <DescriptionList
          items={[
            { term: '次に行うこと', text: what },
            { term: '行う人', text: who },
            { term: '時期', text: by },
          ]}
        />
      </div>
      <TheButton id={id} status={status} />
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {receiptNumber && !erasedAt && (
          <li>
            <TextLink href={`/applications/${id}/receipt`}>受付票（PDF）</TextLink>
          </li>
        )}
        {canWithdraw && (
          <li>
            <TextLink href={`/applications/${id}/withdraw`}>申請を取り下げる</TextLink>
          </li>
        )}
      </ul>
    </div>
  )
}

function TheButton({ id, status }: Pick<OwnApplication, 'id' | 'status'>) {
  if (status === 'SENT_BACK')
    return <ButtonLink href={`/applications/${id}/edit`}>直して再提出する</ButtonLink>
  if (status === 'ISSUED')
    return <ButtonLink href={`/devices/settings/${id}`}>マイナ資格確認アプリユーザ設定情報</ButtonLink>
  if (status === 'REJECTED' || status === 'WITHDRAWN' || status === 'EXPIRED')
    return (
      <ButtonLink href="/applications/new" variant="secondary">
        新しく申請する
      </ButtonLink>
    )
  return null
}

async function stepOf({
  status,
  sendings,
  submittedAt,
  heldUntil,
  decidedAt,
  devices,
}: OwnApplication): Promise<NextStep> {
  const settings = await readCalendarSettings()
  return nextStep({
    status,
    sentAt: sendings.at(-1)?.at ?? submittedAt,
    heldUntil: heldUntil ? heldUntil.toISOString().slice(0, 10) : null,
    publishBy: decidedAt ? runCalendar(runOfArrival(decidedAt, settings), settings).publishBy : null,
    codesUntil: devices[0]?.codeExpiresAt ?? null,
  })
}
