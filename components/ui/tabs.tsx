import { classes } from './classes'
import { Icon } from './icon'

export type Tab = { href: string; label: string; count?: number; current?: boolean }

type Props = {
  label: string
  tabs: readonly Tab[]
  /** So many that on narrow screens they would push the list itself out of sight: there they are folded away. */
  many?: boolean
}

/** Views of one list as links, so that each has an address of its own. */
export function Tabs({ label, tabs, many }: Props) {
  return (
    <nav aria-label={label} className="mb-6 border-b border-solid-gray-420">
      {many && <Switch current={tabs.find(({ current }) => current)} />}
      <ul
        className={classes(
          'gap-x-2',
          many ? 'hidden pb-2 peer-open:block md:flex md:flex-wrap md:pb-0' : 'flex flex-wrap',
        )}
      >
        {tabs.map((tab) => (
          <li key={tab.href}>
            <TabLink tab={tab} many={many} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function TabLink({ tab: { href, label, count, current }, many }: { tab: Tab; many?: boolean }) {
  return (
    <a
      href={href}
      aria-current={current ? 'page' : undefined}
      className={classes(
        'flex min-h-11 items-center gap-2 border-transparent px-3 py-2 hover:underline aria-[current=page]:border-key-900 aria-[current=page]:font-700',
        many ? 'justify-between border-l-4 md:justify-start md:border-b-4 md:border-l-0' : 'border-b-4',
      )}
    >
      {label}
      {count !== undefined && <span className="tabular-nums">{inNumbers(count)}</span>}
    </a>
  )
}

/**
 * Unfolds the list that follows it, by CSS: the list stands outside of the details, so that wide screens can show it
 * whether it is open or not.
 */
function Switch({ current }: { current: Tab | undefined }) {
  return (
    <details className="peer group md:hidden">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 py-2 text-light-blue-1000 underline [&::-webkit-details-marker]:hidden">
        <span className="group-open:rotate-180">
          <Icon name="down" />
        </span>
        {`一覧を切り替える${current ? `（表示中：${shown(current)}）` : ''}`}
      </summary>
    </details>
  )
}

function shown({ label, count }: Tab): string {
  return count === undefined ? label : `${label} ${inNumbers(count)}`
}

function inNumbers(count: number): string {
  return `${count.toLocaleString('ja-JP')}件`
}
