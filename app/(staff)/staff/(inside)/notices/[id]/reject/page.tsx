import {
  NoticeDecisionPage,
  type NoticeDecisionProps,
} from '@/app/(staff)/staff/(inside)/notices/[id]/notice-decision-page'
import { offeredTexts } from '@/app/(staff)/staff/(inside)/offered-texts'
import { RejectForm } from './reject-form'

export default function RejectPage(props: NoticeDecisionProps) {
  return (
    <NoticeDecisionPage
      {...props}
      action="reject"
      path="reject"
      title="却下する"
      roles={['supervisor']}
      form={async (target, { onPaper }) => (
        <RejectForm
          target={target}
          onPaper={onPaper}
          texts={await offeredTexts(`/staff/notices/${target.id}`, ['notice-reject'])}
        />
      )}
    />
  )
}
