import { TextLink } from '@/components/ui/text-link'

type Props = { insurers: readonly { id: number; name: string; code: string }[]; here: string }

/** For whoever files for more than one insurer. */
export function ChooseInsurer({ insurers, here }: Props) {
  if (insurers.length === 0) {
    return (
      <p>
        届け出ることのできる保険者がありません。保険者から委任を受けると、ここに表示されます。
        <TextLink href="/notices">届出の一覧に戻る</TextLink>
      </p>
    )
  }
  return (
    <>
      <p className="mb-6">届出をする保険者を選んでください。</p>
      <ul className="flex list-disc flex-col gap-2 pl-6">
        {insurers.map(({ id, name, code }) => (
          <li key={id}>
            <TextLink href={`${here}&insurer=${id}`}>{name}</TextLink>　保険者番号 {code}
          </li>
        ))}
      </ul>
    </>
  )
}
