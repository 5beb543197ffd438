import { currentTime } from '@/lib/adapters/clock'
import { type Content, type ContentKind, listContent, readContent } from '@/lib/adapters/content'
import { db } from '@/lib/adapters/db'
import { fillSettings, settingsNamed } from '@/lib/domain/content/fill-settings'
import { isPublished, readPublication } from '@/lib/domain/content/publication'
import { jstDate } from '@/lib/domain/date/jst'
import { articleSetting, articleStart } from '@/lib/domain/setting/subject'

/** Null where there is no such file, or where it is not published today. */
export async function readPublished(kind: ContentKind, slug: string): Promise<Content | null> {
  const content = await readContent(kind, slug)
  const [shown] = content ? await onlyPublished(kind, [content]) : []
  return shown ? await filled(shown) : null
}

/** Newest first. */
export async function listPublished(kind: ContentKind): Promise<Content[]> {
  return Promise.all((await onlyPublished(kind, await listContent(kind))).map(filled))
}

/** With the settings that its text names, as they are now. */
async function filled(content: Content): Promise<Content> {
  const names = settingsNamed(content.body)
  if (names.length === 0) return content
  const rows = await db.setting.findMany({ where: { name: { in: names } } })
  const values = new Map(rows.map(({ name, value }) => [name, value]))
  return { ...content, body: fillSettings(content.body, values) }
}

/** Mostly there is no row at all, and then no clock is asked. */
async function onlyPublished(kind: ContentKind, contents: Content[]): Promise<Content[]> {
  const start = `${articleStart}${kind}/`
  const rows = await db.setting.findMany({ where: { name: { startsWith: start } } })
  if (rows.length === 0) return contents
  const today = jstDate(await currentTime())
  const gone = new Set(
    rows.filter(({ value }) => !isPublished(readPublication(value), today)).map(({ name }) => name),
  )
  return contents.filter(({ slug }) => !gone.has(articleSetting(`${kind}/${slug}`)))
}
