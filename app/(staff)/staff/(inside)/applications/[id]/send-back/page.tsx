import {
  CaseInShort,
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
      title="差し戻す"
      form={(found) => (
        <SendBackForm
          id={found.id}
          version={found.version}
          items={requestableFields(found.facility.kind)}
          intro={<CaseInShort found={found} />}
        />
      )}
    />
  )
}
