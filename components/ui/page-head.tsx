import { Breadcrumbs, type Crumb } from './breadcrumbs'
import { Heading } from './heading'
import { PageTitle } from './page-title'

/** Where the page is and what it is: the document's title, breadcrumbs (none on the tops), then the one h1. */
export function PageHead({
  way,
  title,
  problems = false,
}: {
  way: readonly Crumb[]
  title: string
  problems?: boolean
}) {
  return (
    <>
      <PageTitle title={title} problems={problems} />
      {way.length > 0 && (
        <div className="mb-4 print:hidden">
          <Breadcrumbs way={way} here={title} />
        </div>
      )}
      <Heading level={1}>{title}</Heading>
    </>
  )
}
