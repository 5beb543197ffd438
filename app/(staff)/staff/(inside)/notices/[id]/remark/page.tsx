import {
  NoticeDecisionPage,
  type NoticeDecisionProps,
  NoticeInShort,
} from '@/app/(staff)/staff/(inside)/notices/[id]/notice-decision-page'
import { RemarkForm } from './remark-form'

export default function RemarkPage(props: NoticeDecisionProps) {
  return (
    <NoticeDecisionPage
      {...props}
      action="remark"
      title="備考を記入する"
      roles={['clerk', 'supervisor']}
      form={(found) => (
        <RemarkForm
          id={found.id}
          version={found.version}
          remark={found.remark ?? ''}
          intro={<NoticeInShort found={found} />}
        />
      )}
    />
  )
}
