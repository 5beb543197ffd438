import {
  NoticeDecisionPage,
  type NoticeDecisionProps,
  NoticeInShort,
} from '@/app/(staff)/staff/(inside)/notices/[id]/notice-decision-page'
import { RejectForm } from './reject-form'

export default function RejectPage(props: NoticeDecisionProps) {
  return (
    <NoticeDecisionPage
      {...props}
      action="reject"
      title="却下する"
      roles={['supervisor']}
      form={(found) => (
        <RejectForm id={found.id} version={found.version} intro={<NoticeInShort found={found} />} />
      )}
    />
  )
}
