import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from '@/components/ui/breadcrumbs'
import { SkipLink } from '@/components/ui/skip-link'
import { PageTitle } from './page-title'
import { SiteFooter } from './site-footer'
import { type HeaderProps, SiteHeader } from './site-header'

type ShellProps = HeaderProps & {
  /** Left out where a form writes its own <PageTitle>, because it may have to begin with エラー：. */
  title?: string
  /** The pages above this one; none on the tops. `here` is this page's h1. */
  way?: readonly Crumb[]
  here?: string
  /** Lists and reviews use the whole width; text keeps to a readable line. */
  wide?: boolean
  children: ReactNode
}

/** The frame of every page. */
export function PageShell({ title, way, here, wide = false, children, ...header }: ShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      {title && <PageTitle title={title} />}
      <SkipLink />
      <SiteHeader {...header} />
      <div className="mx-auto w-full max-w-280 flex-1 px-4 md:px-6">
        {way && way.length > 0 && here && (
          <div className="pt-4 print:hidden">
            <Breadcrumbs way={way} here={here} />
          </div>
        )}
        <main id="main" tabIndex={-1} className={`pt-8 ${wide ? '' : 'max-w-200'}`}>
          {children}
        </main>
      </div>
      <SiteFooter />
    </div>
  )
}
