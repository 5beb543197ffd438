import { Icon } from './icon'
import { TextLink } from './text-link'

export type Crumb = { href: string; label: string }

/** The way here; the page itself is last and not a link. */
export function Breadcrumbs({ way, here }: { way: readonly Crumb[]; here: string }) {
  return (
    <nav aria-label="現在位置" className="text-std-16N-170">
      <ol className="flex flex-wrap items-center gap-x-1 gap-y-1">
        {way.map(({ href, label }) => (
          <li key={href} className="flex items-center gap-x-1">
            <TextLink href={href}>{label}</TextLink>
            <Icon name="right" small />
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}
