import { Heading } from '@/components/ui/heading'
import { TextLink } from '@/components/ui/text-link'
import type { Waiting } from '@/lib/queries/home'

/** What waits for this person; nothing is shown where nothing waits. */
export function WaitingList({ waiting }: { waiting: readonly Waiting[] }) {
  if (waiting.length === 0) return null
  return (
    <section>
      <Heading level={2}>対応が必要なこと</Heading>
      <ul className="flex list-disc flex-col gap-2 pl-6">
        {waiting.map(({ href, words }) => (
          <li key={words}>
            <TextLink href={href}>{words}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
