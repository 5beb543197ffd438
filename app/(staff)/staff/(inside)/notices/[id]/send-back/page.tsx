import type { DecisionTarget } from '@/app/(staff)/staff/(inside)/decision-form'
import {
  NoticeDecisionPage,
  type NoticeDecisionProps,
} from '@/app/(staff)/staff/(inside)/notices/[id]/notice-decision-page'
import { offeredTexts } from '@/app/(staff)/staff/(inside)/offered-texts'
import { noticeFields } from '@/lib/domain/notice/fields'
import { resubmissionPromise } from '@/lib/domain/notice/resubmission'
import { shownAnswers } from '@/lib/domain/notice/shown-answers'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import type { NoticeCase } from '@/lib/queries/notice-case'
import { readResubmitUntil } from '@/lib/queries/resubmit-until'
import { SendBackForm } from './send-back-form'

export default function SendBackPage(props: NoticeDecisionProps) {
  return (
    <NoticeDecisionPage
      {...props}
      action="sendBack"
      path="send-back"
      title="差し戻す"
      roles={['clerk', 'supervisor']}
      form={(target, found) => <Ask {...{ target, found }} />}
    />
  )
}

async function Ask({ target, found }: { target: DecisionTarget; found: NoticeCase }) {
  const { kind, answers, runMonth } = found
  const texts = new Map(shownAnswers(kind, answers).map(({ field, text }) => [field, text]))
  const items = noticeFields(kind)
    .filter(({ field }) => texts.has(field))
    .map(({ field, label }) => ({
      field,
      label: field === 'kindCheckup' ? '機関の種別' : label,
      text: texts.get(field) ?? '',
    }))
  const promise = resubmissionPromise(runMonth, await readCalendarSettings(), await readResubmitUntil())
  return (
    <SendBackForm
      target={target}
      texts={await offeredTexts(`/staff/notices/${target.id}`, ['notice-return'])}
      items={items}
      promise={promise}
      confirmed={found.status === 'CONFIRMED'}
      onPaper={found.onPaper}
    />
  )
}
