import {
  DecisionPage,
  type DecisionProps,
} from '@/app/(staff)/staff/(inside)/applications/[id]/decision-page'
import { HoldForm } from './hold-form'

export default function HoldPage(props: DecisionProps) {
  return (
    <DecisionPage
      {...props}
      action="hold"
      path="hold"
      title="保留する"
      form={(target) => <HoldForm target={target} />}
    />
  )
}
