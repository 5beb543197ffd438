import type { FieldRequest, RequestField } from '@/lib/domain/application/field-request'

/** What the clerk asked for, at the very field it is about (R-APP-9): part of what the field is described by. */
export function PinnedRequest({ requests, at }: { requests: readonly FieldRequest[]; at: RequestField }) {
  const request = requests.find(({ field }) => field === at)
  if (!request) return null
  return (
    <span className="mb-2 block border-l-8 border-warning-orange-2 py-1 pl-4 text-solid-gray-900">
      <strong className="block">審査担当からの依頼</strong>
      <span className="whitespace-pre-wrap">{request.message}</span>
    </span>
  )
}
