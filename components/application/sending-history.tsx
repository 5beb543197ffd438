import { type Sending, sentChanges } from '@/lib/domain/application/sending'
import { formatInstant } from '@/lib/domain/date/wareki'
import type { FacilityKind } from '@/lib/domain/facility/kind'

/** Every version that was sent, newest first, with what changed from the one before (R-APP-9). */
export function SendingHistory({ sendings, kind }: { sendings: readonly Sending[]; kind: FacilityKind }) {
  const numbered = sendings.map((sending, index) => ({
    sending,
    before: sendings[index - 1],
    number: index + 1,
  }))
  return (
    <ol reversed className="mb-8 flex flex-col gap-4">
      {numbered.reverse().map(({ sending, before, number }) => (
        <li key={sending.version}>
          <p className="text-std-16B-170">
            第{number}版　{number === 1 ? '送信' : '再提出'}
            <time dateTime={sending.at.toISOString()} className="ml-4 font-normal">
              {formatInstant(sending.at)}
            </time>
          </p>
          {before && <ChangeList before={before} after={sending} kind={kind} />}
        </li>
      ))}
    </ol>
  )
}

type Pair = { before: Sending; after: Sending; kind: FacilityKind }

/** Old → new, said in words too: an arrow alone is not read out. */
export function ChangeList({ before, after, kind }: Pair) {
  const changes = sentChanges(before, after, kind)
  if (changes.length === 0) return <p>前の版から変わった項目はありません。</p>
  return (
    <dl className="mt-2 border-t border-solid-gray-420">
      {changes.map(({ field, label, before: old, after: now }) => (
        <div key={field} className="flex flex-wrap gap-x-4 border-b border-solid-gray-420 py-2">
          <dt className="w-full md:w-64">{label}</dt>
          <dd className="min-w-0 flex-1 break-words">
            <del className="mr-2">変更前：{old}</del>
            <ins className="block bg-yellow-100 no-underline">変更後：{now}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
