export type Tab = { href: string; label: string; count?: number; current?: boolean }

/** Views of one list as links, so that each has an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="mb-6 border-b border-solid-gray-420">
      <ul className="flex flex-wrap gap-x-2">
        {tabs.map(({ href, label: words, count, current }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={current ? 'page' : undefined}
              className="flex min-h-11 items-center gap-2 border-b-4 border-transparent px-3 py-2 hover:underline aria-[current=page]:border-key-900 aria-[current=page]:font-700"
            >
              {words}
              {count !== undefined && <span className="tabular-nums">{count}件</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
