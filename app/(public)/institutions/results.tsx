import { TextLink } from '@/components/ui/text-link'
import { offeredInShort } from '@/lib/domain/list/public-words'
import type { PublicInstitution } from '@/lib/queries/public-institutions'
import { CardAnswer } from './card-answer'
import { PhoneLink } from './phone-link'

/** One block for each institution: what one needs for choosing, and the number to call. */
export function Results({ rows }: { rows: readonly PublicInstitution[] }) {
  return (
    <ul className="flex flex-col gap-4">
      {rows.map((row) => (
        <li
          key={row.number}
          className="flex flex-col gap-2 rounded-8 border border-solid-gray-420 p-4 wrap-anywhere md:p-6"
        >
          <h3 className="text-std-18B-160">
            <TextLink href={`/institutions/${row.number}`}>{row.name}</TextLink>
          </h3>
          <p>{row.address}</p>
          <p>
            電話番号：
            <PhoneLink digits={row.phone} />
          </p>
          <p>受けられるもの：{offeredInShort(row)}</p>
          <CardAnswer onlineCheck={row.onlineCheck} />
        </li>
      ))}
    </ul>
  )
}
