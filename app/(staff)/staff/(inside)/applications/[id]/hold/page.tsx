import {
  CaseInShort,
  DecisionPage,
  type DecisionProps,
} from '@/app/(staff)/staff/(inside)/applications/[id]/decision-page'
import { HoldForm } from './hold-form'

export default function HoldPage(props: DecisionProps) {
  return (
    <DecisionPage
      {...props}
      action="hold"
      title="保留する"
      form={(found) => (
        <HoldForm id={found.id} version={found.version} intro={<CaseInShort found={found} />} />
      )}
    />
  )
}
