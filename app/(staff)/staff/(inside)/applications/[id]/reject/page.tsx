import {
  DecisionPage,
  type DecisionProps,
} from '@/app/(staff)/staff/(inside)/applications/[id]/decision-page'
import { offeredTexts } from '@/app/(staff)/staff/(inside)/offered-texts'
import { RejectForm } from './reject-form'

export default function RejectPage(props: DecisionProps) {
  return (
    <DecisionPage
      {...props}
      action="reject"
      path="reject"
      title="却下する"
      form={async (target) => (
        <RejectForm
          target={target}
          texts={await offeredTexts(`/staff/applications/${target.id}`, ['reject'])}
        />
      )}
    />
  )
}
