import {
  DecisionPage,
  type DecisionProps,
} from '@/app/(staff)/staff/(inside)/applications/[id]/decision-page'
import { offeredTexts } from '@/app/(staff)/staff/(inside)/offered-texts'
import { HoldForm } from './hold-form'

export default function HoldPage(props: DecisionProps) {
  return (
    <DecisionPage
      {...props}
      action="hold"
      path="hold"
      title="保留する"
      form={async (target) => (
        <HoldForm target={target} texts={await offeredTexts(`/staff/applications/${target.id}`, ['hold'])} />
      )}
    />
  )
}
