import { Heading } from '@/components/ui/heading'
import { TextLink } from '@/components/ui/text-link'
import { requestableFields } from '@/lib/domain/application/field-request'
import type { OwnApplication } from '@/lib/queries/own-application'

/** What the clerk asks for, each leading to its field (R-APP-9). */
export function RequestsList({
  application: { id, requests, facility, status },
}: {
  application: OwnApplication
}) {
  if (status !== 'SENT_BACK' || requests.length === 0) return null
  const labels = new Map(requestableFields(facility.kind).map(({ field, label }) => [field, label]))
  return (
    <section aria-labelledby="requests">
      <Heading level={2}>
        <span id="requests">審査担当からの依頼（{requests.length}件）</span>
      </Heading>
      <ul className="mb-8 flex flex-col gap-4">
        {requests.map(({ field, message }) => (
          <li key={field} className="border-l-8 border-warning-orange-2 py-1 pl-4">
            <TextLink href={`/applications/${id}/edit#${field}`}>{labels.get(field) ?? field}</TextLink>
            <p className="whitespace-pre-wrap">{message}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
