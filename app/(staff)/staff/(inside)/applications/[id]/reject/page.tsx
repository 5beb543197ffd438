import {
  DecisionPage,
  type DecisionProps,
} from '@/app/(staff)/staff/(inside)/applications/[id]/decision-page'
import { RejectForm } from './reject-form'

export default function RejectPage(props: DecisionProps) {
  return (
    <DecisionPage
      {...props}
      action="reject"
      path="reject"
      title="却下する"
      form={(target) => <RejectForm target={target} />}
    />
  )
}
