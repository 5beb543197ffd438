import { TextLink } from '@/components/ui/text-link'

/** By what the list is narrowed, in words above it, so that nobody takes a part for the whole. */
export function ListConditions({ words, clearHref }: { words: readonly string[]; clearHref: string }) {
  if (words.length === 0) return null
  return (
    <div className="my-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <ul aria-label="絞り込みの条件" className="flex flex-wrap gap-2">
        {words.map((word) => (
          <li key={word} className="rounded-8 border border-solid-gray-420 px-3 py-1">
            {word}
          </li>
        ))}
      </ul>
      <TextLink href={clearHref}>条件をすべて外す</TextLink>
    </div>
  )
}
