import type { ReactNode } from 'react'

export type TimelineEntry = {
  id: string
  title: ReactNode
  /** For machines: ISO 8601. */
  dateTime: string
  /** For people: 令和8年11月20日（金） 14:03 */
  when: string
  by?: string
  children?: ReactNode
}

/** Newest first; the caller decides the order. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="flex flex-col">
      {entries.map(({ id, title, dateTime, when, by, children }) => (
        <li key={id} className="relative border-l-2 border-solid-gray-420 pb-6 pl-6 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute top-1.5 -left-[0.5625rem] size-4 rounded-full border-2 border-key-900 bg-white"
          />
          <h3 className="text-std-16B-170">{title}</h3>
          <p className="text-solid-gray-700">
            <time dateTime={dateTime}>{when}</time>
            {by && `　${by}`}
          </p>
          {children}
        </li>
      ))}
    </ol>
  )
}
