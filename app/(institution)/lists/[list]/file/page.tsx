import { redirect } from 'next/navigation'
import { requireList } from '@/app/(institution)/lists/require-list'
import { wayToList } from '@/app/(institution)/lists/way'
import { PortalPage } from '@/app/portal-page'
import { openListFile } from '@/lib/queries/list-file'
import { Applied } from './applied'
import { ApplyForm } from './apply-form'
import { Preview } from './preview'

type Props = { params: Promise<{ list: string }>; searchParams: Promise<{ done?: string }> }

const title = '読み込んだファイルの確認'

/** The file that was read last, against the list as it stands; once applied, what it did (R-LST-4). */
export default async function FilePage({ params, searchParams }: Props) {
  const { viewer, list } = await requireList(params, '/file')
  const file = await openListFile(viewer, list)
  if (!file) redirect(`/lists/${list}`)
  const { applied, compared, digest } = file
  const { added, changed, absent, numberless } = compared
  const way = wayToList(viewer.role, list)
  if (applied) {
    const done = (await searchParams).done !== undefined
    return (
      <PortalPage title="読み込んだファイルの反映" way={way} wide>
        <Applied {...{ list, file, applied, done }} />
      </PortalPage>
    )
  }
  return (
    <PortalPage title={title} way={way} ownHeading wide>
      <ApplyForm
        {...{ title, list, digest }}
        good={added.length + changed.length}
        absent={numberless ? 0 : absent.length}
        intro={<Preview file={file} />}
      />
    </PortalPage>
  )
}
