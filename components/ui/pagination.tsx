import { buttonClass } from './button'
import { Icon } from './icon'

/** Keyset paging knows the neighbours, not the number of pages. */
export function Pagination({
  previousHref,
  nextHref,
  label = 'ページ',
}: {
  previousHref?: string
  nextHref?: string
  label?: string
}) {
  if (!previousHref && !nextHref) return null
  const look = buttonClass({ variant: 'secondary', size: 'medium' })
  return (
    <nav aria-label={label} className="mt-6 flex flex-wrap justify-between gap-4">
      {previousHref ? (
        <a href={previousHref} rel="prev" className={look}>
          <Icon name="left" small />
          前のページ
        </a>
      ) : (
        <span />
      )}
      {nextHref && (
        <a href={nextHref} rel="next" className={look}>
          次のページ
          <Icon name="right" small />
        </a>
      )}
    </nav>
  )
}
