import type { ReactNode } from 'react'

export function DescriptionList({ items }: { items: readonly { term: string; text: ReactNode }[] }) {
  return (
    <dl className="flex flex-col gap-y-3">
      {items.map(({ term, text }) => (
        <div key={term} className="flex flex-col gap-x-4 md:flex-row">
          <dt className="text-std-16B-170 md:w-56 md:shrink-0">{term}</dt>
          <dd className="min-w-0 flex-1">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
