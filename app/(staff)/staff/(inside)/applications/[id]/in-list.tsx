import { staffTop } from '@/app/(staff)/staff-page'
import { InList } from '@/components/review/in-list'
import type { Crumb } from '@/components/ui/breadcrumbs'
import type { Viewer } from '@/lib/adapters/session'
import { caseAddress, caseListOf, viewOfList } from '@/lib/domain/application/case-address'
import type { QueueView } from '@/lib/domain/application/queue-filter'
import { readNeighbours } from '@/lib/queries/review-queue'

/** What is gone by where nobody came from a list: by everything that waits. */
export const everyCase: QueueView = { queue: 'review', filter: {} }

/** Back to the list as it was narrowed. */
export function wayFrom(list: string | undefined): Crumb[] {
  const { label, address } = caseListOf(viewOfList(list) ?? everyCase)
  return [staffTop, { label, href: address }]
}

type Props = { viewer: Viewer; found: { id: string; submittedAt: Date }; list: string | undefined }

/** Nothing where it was opened from elsewhere. */
export async function CaseInList({ viewer, found, list }: Props) {
  const view = viewOfList(list)
  if (!view) return null
  const beside = await readNeighbours(viewer, view, { at: found.submittedAt, id: found.id })
  return <InList list={caseListOf(view)} beside={beside} hrefOf={(id) => caseAddress(id, list)} />
}
