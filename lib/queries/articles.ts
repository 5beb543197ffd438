import { type ContentKind, contentKinds, listContent } from '@/lib/adapters/content'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { Role } from '@/lib/domain/account/role'
import { contentAddress, contentTitle } from '@/lib/domain/content/address'
import { mayBeWithdrawn, type Publication, readPublication } from '@/lib/domain/content/publication'
import { Refusal } from '@/lib/domain/refusal'
import { articleSetting, articleStart } from '@/lib/domain/setting/subject'
import { settingReaders } from './setting-changes'

export type Article = {
  kind: ContentKind
  /** Folder and name of the file. */
  place: string
  address: string
  title: string
  updated: string
  publication: Publication
  /** A change waits to be accepted. */
  waiting: boolean
}

/** Every text whose publication can be changed, with how it stands. */
export async function listArticles(viewer: Viewer): Promise<Article[]> {
  if (!(settingReaders as readonly Role[]).includes(viewer.role)) throw new Refusal('NOT_ALLOWED')
  const about = { name: { startsWith: articleStart } }
  const [rows, open, ...lists] = await Promise.all([
    db.setting.findMany({ where: about }),
    db.settingChange.findMany({ where: { ...about, status: 'PROPOSED' } }),
    ...contentKinds.map(async (kind) => (await listContent(kind)).map((content) => ({ ...content, kind }))),
  ])
  const all = lists.flat().map(({ kind, ...content }) => {
    const { slug, updated } = content
    const place = `${kind}/${slug}`
    const name = articleSetting(place)
    return {
      ...{ kind, place, updated, title: contentTitle(content), address: contentAddress(kind, slug) },
      publication: readPublication(rows.find((row) => row.name === name)?.value),
      waiting: open.some((change) => change.name === name),
    }
  })
  return all.filter(({ place }) => mayBeWithdrawn(place))
}
