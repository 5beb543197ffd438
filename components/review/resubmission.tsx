import { Heading } from '@/components/ui/heading'
import { requestableFields } from '@/lib/domain/application/field-request'
import { type Sending, sentChanges } from '@/lib/domain/application/sending'
import type { FacilityKind } from '@/lib/domain/facility/kind'

type Case = { sendings: readonly Sending[]; facility: { kind: FacilityKind } }

/** On a resubmission the changed items come first, old → new, beside what was asked for (R-CLK-3). */
export function Resubmission({ found: { sendings, facility } }: { found: Case }) {
  const [before, after] = sendings.slice(-2)
  if (!before || !after) return null
  const changes = new Map(sentChanges(before, after, facility.kind).map((change) => [change.field, change]))
  const rows = requestableFields(facility.kind).flatMap(({ field, label }) => {
    const request = after.requests.find((asked) => asked.field === field)?.message
    const change = changes.get(field)
    return request || change ? [{ field, label, request, change }] : []
  })
  // What was asked for and stayed as it was comes after what changed.
  rows.sort((one, other) => Number(!one.change) - Number(!other.change))
  return (
    <section aria-labelledby="resubmission" className="mb-8">
      <Heading level={2}>
        <span id="resubmission">再提出で変わった項目</span>
      </Heading>
      {rows.map(({ field, label, request, change }) => (
        <div key={field} className="border-b border-solid-gray-420 py-3">
          <h3 className="text-std-16B-170">{label}</h3>
          <p className="whitespace-pre-wrap">依頼：{request ?? 'なし'}</p>
          {change ? (
            <p className="break-words">
              変更前：{change.before}
              <br />
              <mark className="bg-yellow-100 px-1">変更後：{change.after}</mark>
            </p>
          ) : (
            <p>
              <strong>変更されていません。</strong>
            </p>
          )}
        </div>
      ))}
    </section>
  )
}
