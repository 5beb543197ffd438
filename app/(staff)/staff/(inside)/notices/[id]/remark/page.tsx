import {
  NoticeDecisionPage,
  type NoticeDecisionProps,
} from '@/app/(staff)/staff/(inside)/notices/[id]/notice-decision-page'
import { RemarkForm } from './remark-form'

export default function RemarkPage(props: NoticeDecisionProps) {
  return (
    <NoticeDecisionPage
      {...props}
      action="remark"
      path="remark"
      title="備考を記入する"
      roles={['clerk', 'supervisor']}
      form={(target, { remark }) => <RemarkForm target={target} remark={remark ?? ''} />}
    />
  )
}
