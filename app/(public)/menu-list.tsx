import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { linkClass } from '@/components/ui/text-link'

export type MenuItem = { href: string; label: string; text?: ReactNode }

/** The ways on from a page: each a whole block to press, named by the words of the page it leads to. */
export function MenuList({
  items,
  sideBySide = false,
}: {
  items: readonly MenuItem[]
  sideBySide?: boolean
}) {
  return (
    <ul className={`grid gap-4 ${sideBySide ? 'md:grid-cols-2' : ''}`}>
      {items.map(({ href, label, text }) => (
        <li
          key={href}
          className="relative flex items-start justify-between gap-4 rounded-8 border border-solid-gray-420 p-4 hover:border-key-900 hover:bg-key-50 md:p-6"
        >
          <div>
            <a href={href} className={`${linkClass} text-std-18B-160 after:absolute after:inset-0`}>
              {label}
            </a>
            {text && <div className="mt-1">{text}</div>}
          </div>
          <Icon name="right" />
        </li>
      ))}
    </ul>
  )
}
