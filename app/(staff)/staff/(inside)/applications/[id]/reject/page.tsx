import {
  CaseInShort,
  DecisionPage,
  type DecisionProps,
} from '@/app/(staff)/staff/(inside)/applications/[id]/decision-page'
import { RejectForm } from './reject-form'

export default function RejectPage(props: DecisionProps) {
  return (
    <DecisionPage
      {...props}
      action="reject"
      title="却下する"
      form={(found) => (
        <RejectForm id={found.id} version={found.version} intro={<CaseInShort found={found} />} />
      )}
    />
  )
}
