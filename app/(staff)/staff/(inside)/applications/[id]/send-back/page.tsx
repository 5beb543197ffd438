import {
  DecisionPage,
  type DecisionProps,
} from '@/app/(staff)/staff/(inside)/applications/[id]/decision-page'
import { requestableFields } from '@/lib/domain/application/field-request'
import { SendBackForm } from './send-back-form'

export default function SendBackPage(props: DecisionProps) {
  return (
    <DecisionPage
      {...props}
      action="sendBack"
      path="send-back"
      title="差し戻す"
      form={(target, found) => (
        <SendBackForm target={target} items={requestableFields(found.facility.kind)} />
      )}
    />
  )
}
