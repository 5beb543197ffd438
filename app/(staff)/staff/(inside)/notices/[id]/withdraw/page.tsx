import {
  NoticeDecisionPage,
  type NoticeDecisionProps,
  NoticeInShort,
} from '@/app/(staff)/staff/(inside)/notices/[id]/notice-decision-page'
import { WithdrawForm } from './withdraw-form'

export default function WithdrawPage(props: NoticeDecisionProps) {
  return (
    <NoticeDecisionPage
      {...props}
      action="withdraw"
      title="紙の届出を取り下げる"
      roles={['clerk']}
      form={(found) => (
        <WithdrawForm id={found.id} version={found.version} intro={<NoticeInShort found={found} />} />
      )}
    />
  )
}
