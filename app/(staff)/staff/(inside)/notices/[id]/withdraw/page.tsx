import {
  NoticeDecisionPage,
  type NoticeDecisionProps,
} from '@/app/(staff)/staff/(inside)/notices/[id]/notice-decision-page'
import { WithdrawForm } from './withdraw-form'

export default function WithdrawPage(props: NoticeDecisionProps) {
  return (
    <NoticeDecisionPage
      {...props}
      action="withdraw"
      path="withdraw"
      title="紙の届出を取り下げる"
      roles={['clerk']}
      form={(target) => <WithdrawForm target={target} />}
    />
  )
}
