import {
  DecisionPage,
  type DecisionProps,
} from '@/app/(staff)/staff/(inside)/applications/[id]/decision-page'
import { offeredTexts } from '@/app/(staff)/staff/(inside)/offered-texts'
import { requestableFields } from '@/lib/domain/application/field-request'
import { placeOfRequest } from '@/lib/domain/reply-text/place'
import { SendBackForm } from './send-back-form'

export default function SendBackPage(props: DecisionProps) {
  return (
    <DecisionPage
      {...props}
      action="sendBack"
      path="send-back"
      title="差し戻す"
      form={async (target, found) => {
        const items = requestableFields(found.facility.kind)
        const texts = await offeredTexts(
          `/staff/applications/${target.id}`,
          items.map(({ field }) => placeOfRequest(field)),
        )
        return <SendBackForm {...{ target, items, texts }} />
      }}
    />
  )
}
