import type { ReactNode } from 'react'
import { Icon } from './icon'
import { linkClass } from './text-link'

export function BackLink({ href, children = '戻る' }: { href: string; children?: ReactNode }) {
  return (
    <p className="mb-6">
      <a href={href} className={`${linkClass} inline-flex items-center gap-1 py-1`}>
        <Icon name="left" small />
        {children}
      </a>
    </p>
  )
}
