import type { ReactNode } from 'react'
import { SkipLink } from '@/components/ui/skip-link'
import { SiteFooter } from './site-footer'
import { type HeaderProps, SiteHeader } from './site-header'

type ShellProps = HeaderProps & {
  /** Lists and reviews use the whole width; text keeps to a readable line. */
  wide?: boolean
  children: ReactNode
}

/** The frame of every page. Its content begins with <PageHead>, or with the error summary before that. */
export function PageShell({ wide = false, children, ...header }: ShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <SiteHeader {...header} />
      <div className="mx-auto w-full max-w-280 flex-1 px-4 pt-6 md:px-6">
        <main id="main" tabIndex={-1} className={wide ? undefined : 'max-w-200'}>
          {children}
        </main>
      </div>
      <SiteFooter />
    </div>
  )
}
