import { SettingHistory } from '@/components/setting/setting-history'
import { Heading } from '@/components/ui/heading'
import { Pagination } from '@/components/ui/pagination'
import type { Viewer } from '@/lib/adapters/session'
import { type Place, readPlace, writePlace } from '@/lib/domain/keyset'
import { readChanges } from '@/lib/queries/setting-changes'

export type HistorySearch = { after?: string; before?: string }

type Props = {
  viewer: Viewer
  /** The page that it stands on. */
  here: string
  /** Of one setting; of all without. */
  name?: string
  search: HistorySearch
}

/** What was changed, page by page, newest first; turning over leads back to this part of the page. */
export async function ChangeHistory({ viewer, here, name, search: { after, before } }: Props) {
  const from = { after: readPlace(after), before: readPlace(before) }
  const { rows, previous, next } = await readChanges(viewer, { name, from })
  const hrefTo = (side: 'after' | 'before', place: Place | null) =>
    place ? `${here}?${side}=${writePlace(place)}#history` : undefined
  return (
    <>
      <Heading level={2} id="history">
        変更の履歴
      </Heading>
      <SettingHistory changes={rows} />
      <Pagination
        previousHref={hrefTo('before', previous)}
        nextHref={hrefTo('after', next)}
        label="変更の履歴のページ"
      />
    </>
  )
}
