import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/text-link'
import { isLikeList } from '@/lib/domain/search/list-address'

type Props = {
  /** The list with its filters. */
  address: string
  filters: readonly { id: string; name: string; address: string }[]
  narrowed: boolean
}

/** What a clerk makes of a list for themselves: views under a name, columns, a file. */
export function ListTools({ address, filters, narrowed }: Props) {
  const [path = '', words = ''] = address.split('?')
  const file = (format: string) => `${path}/export?${words ? `${words}&` : ''}format=${format}`
  const back = new URLSearchParams({ address })
  const own = filters.filter((filter) => isLikeList(filter.address, address))
  return (
    <Disclosure summary="保存した絞り込み・列・ファイル出力">
      {own.length > 0 && (
        <ul aria-label="保存した絞り込み" className="flex flex-wrap gap-x-6 gap-y-2">
          {own.map(({ id, name, address: href }) => (
            <li key={id}>
              <TextLink href={href}>{name}</TextLink>
            </li>
          ))}
        </ul>
      )}
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        {narrowed && (
          <TextLink href={`/staff/filters/new?${back}`}>この絞り込みに名前を付けて保存する</TextLink>
        )}
        <TextLink href="/staff/filters">保存した絞り込みを管理する</TextLink>
        <TextLink href={`/staff/columns?${back}`}>表示する列を選ぶ</TextLink>
      </p>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <TextLink href={file('xlsx')}>Excel（.xlsx）に出力する</TextLink>
        <TextLink href={file('csv')}>CSV（UTF-8）に出力する</TextLink>
        <TextLink href={file('cp932')}>CSV（Shift_JIS）に出力する</TextLink>
      </p>
    </Disclosure>
  )
}
