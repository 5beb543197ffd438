import { z } from 'zod'
import { addMonths, isLocalDate, type LocalDate } from '@/lib/domain/date/jst'
import { formatDate } from '@/lib/domain/date/wareki'

/** Until `from`, an article is what it becomes no more then; without it, it is so from now on. */
export type Publication = { published: boolean; from: LocalDate | null }

/** No row: every content file is published. */
export const published: Publication = { published: true, from: null }

const kept = z.object({ published: z.boolean(), from: z.string().refine(isLocalDate).nullable() })

/** As it was stored. */
export function readPublication(value: unknown): Publication {
  const read = kept.safeParse(value)
  return read.success ? read.data : published
}

/** R-ALL-4: the day begins at 0:00 in Japan. */
export function isPublished({ published: after, from }: Publication, today: LocalDate): boolean {
  return from !== null && today < from ? !after : after
}

export function isPlanned({ from }: Publication, today: LocalDate): boolean {
  return from !== null && today < from
}

const words = (is: boolean) => (is ? '公開' : '非公開')

/** As a change names it: 「令和8年12月1日から非公開」. */
export function publicationWords({ published: after, from }: Publication): string {
  return from ? `${formatDate(from)}から${words(after)}` : words(after)
}

/** What stops this change; undefined where it may be made. */
export function publicationProblem(
  before: Publication,
  after: Publication,
  today: LocalDate,
): { field: string; message: string } | undefined {
  const { from } = after
  if (from !== null && from <= today)
    return {
      field: 'from',
      message: '日付は明日以降にしてください。すぐに変えるときは、空欄にしてください。',
    }
  if (from !== null && from > addMonths(today, 12))
    return { field: 'from', message: '日付は1年以内にしてください。' }
  const same = after.published === isPublished(before, today)
  if (!same || (from === null && isPlanned(before, today))) return undefined
  const message = `この記事は、いま${words(after.published)}です。「${words(!after.published)}にする」を選んでください。`
  return { field: 'published', message }
}

/** Terms and the like are what people agree to and what the law asks for: no setting takes them away. */
const pagesThatMayGo: readonly string[] = ['faq', 'glossary']

export function mayBeWithdrawn(place: string): boolean {
  const [kind, slug = ''] = place.split('/')
  return kind !== 'pages' || pagesThatMayGo.includes(slug)
}

/** Articles, guides and help are what the requirements ask for (R-SITE-3, R-SITE-4); news is the operator's own. */
export function needsSecondPerson(place: string): boolean {
  return !place.startsWith('news/')
}
