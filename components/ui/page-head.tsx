import { Breadcrumbs, type Crumb } from './breadcrumbs'
import { Heading } from './heading'

/** Where the page is and what it is: breadcrumbs, then the one h1. */
export function PageHead({ way, title }: { way: readonly Crumb[]; title: string }) {
  return (
    <>
      <div className="mb-4">
        <Breadcrumbs way={way} here={title} />
      </div>
      <Heading level={1}>{title}</Heading>
    </>
  )
}
