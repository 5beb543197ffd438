import {
  NoticeDecisionPage,
  type NoticeDecisionProps,
  NoticeInShort,
} from '@/app/(staff)/staff/(inside)/notices/[id]/notice-decision-page'
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
      title="差し戻す"
      roles={['clerk', 'supervisor']}
      form={(found) => <Ask found={found} />}
    />
  )
}

async function Ask({ found }: { found: NoticeCase }) {
  const { id, version, kind, answers, runMonth } = found
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
      id={id}
      version={version}
      items={items}
      promise={promise}
      confirmed={found.status === 'CONFIRMED'}
      intro={<NoticeInShort found={found} />}
    />
  )
}
