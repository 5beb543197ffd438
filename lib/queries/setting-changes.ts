import { isContentKind, readContent } from '@/lib/adapters/content'
import { db } from '@/lib/adapters/db'
import { standardMail } from '@/lib/adapters/mail/template'
import type { Viewer } from '@/lib/adapters/session'
import type { Role } from '@/lib/domain/account/role'
import { contentTitle } from '@/lib/domain/content/address'
import { publicationWords, readPublication } from '@/lib/domain/content/publication'
import type { Place } from '@/lib/domain/keyset'
import { mailPurposes } from '@/lib/domain/mail/purposes'
import type { MailSource } from '@/lib/domain/mail/render'
import { withLabels } from '@/lib/domain/mail/wording'
import { Refusal } from '@/lib/domain/refusal'
import type { SettingChangeStatus } from '@/lib/domain/setting/change-status'
import { settings, settingWords } from '@/lib/domain/setting/settings'
import { settingSubject } from '@/lib/domain/setting/subject'
import { type DifferenceLine, lineDifference } from '@/lib/domain/text/line-difference'
import { Prisma } from '@/lib/generated/prisma/client'
import { type From, type Page, readPage } from './walk'

export const settingReaders = ['admin', 'supervisor', 'auditor'] as const satisfies readonly Role[]

type Change = {
  id: string
  name: string
  before: unknown
  after: unknown
  reason: string
  status: SettingChangeStatus
  proposedAt: Date
  proposedBy: string
  decidedAt: Date | null
  decidedBy: string | null
  /** The viewer proposed it. */
  own: boolean
}

export type ShownChange = Omit<Change, 'before' | 'after'> & {
  /** What was changed, in the words of its page. */
  label: string
  /** From what to what. */
  words: string
  /** Of a text, line by line. */
  lines?: DifferenceLine[]
}

export const changePageSize = 10

/** One page of the changes, of everything or of one setting, newest first. */
export async function readChanges(
  viewer: Viewer,
  { name, from = {} }: { name?: string; from?: From } = {},
): Promise<Page<ShownChange>> {
  requireReader(viewer)
  const placeOf = ({ proposedAt, id }: Change): Place => ({ at: proposedAt, id })
  const which = name === undefined ? Prisma.sql`true` : Prisma.sql`c.name = ${name}`
  const select = (beyond: From, limit: number) => selectRows(viewer, which, beyond, limit)
  const page = await readPage(select, { from, size: changePageSize, placeOf })
  return { ...page, rows: await Promise.all(page.rows.map(shown)) }
}

/** Whatever waits for a decision, however many changes there were since. */
export async function readProposed(viewer: Viewer): Promise<ShownChange[]> {
  requireReader(viewer)
  const rows = await selectRows(viewer, Prisma.sql`c.status = 'PROPOSED'`, {}, 1000)
  return Promise.all(rows.map(shown))
}

export function requireReader({ role }: Viewer): void {
  if (!(settingReaders as readonly Role[]).includes(role)) throw new Refusal('NOT_ALLOWED')
}

function selectRows(viewer: Viewer, which: Prisma.Sql, { after, before }: From, limit: number) {
  const place = before ?? after
  const order = before ? Prisma.sql`ASC` : Prisma.sql`DESC`
  const sign = before ? Prisma.sql`>` : Prisma.sql`<`
  const beyond = place
    ? Prisma.sql`(c.proposed_at, c.id) ${sign} (${place.at}::timestamptz, ${place.id}::uuid)`
    : Prisma.sql`true`
  return db.$queryRaw<Change[]>`
    SELECT c.id::text AS id, c.name, c.before, c.after, c.reason, c.status::text AS status,
           c.proposed_at AS "proposedAt", p.last_name || ' ' || p.first_name AS "proposedBy",
           c.decided_at AS "decidedAt", d.last_name || ' ' || d.first_name AS "decidedBy",
           c.proposed_by_id = ${viewer.accountId}::uuid AS own
      FROM setting_change c
      LEFT JOIN account p ON p.id = c.proposed_by_id
      LEFT JOIN account d ON d.id = c.decided_by_id
     WHERE ${which} AND ${beyond}
     ORDER BY c.proposed_at ${order}, c.id ${order} LIMIT ${limit}`
}

async function shown({ before, after, ...change }: Change): Promise<ShownChange> {
  return { ...change, ...(await inWords(change.name, before, after)) }
}

type InWords = Pick<ShownChange, 'label' | 'words' | 'lines'>

async function inWords(name: string, before: unknown, after: unknown): Promise<InWords> {
  const subject = settingSubject(name)
  if (subject?.kind === 'mail') {
    const standard = standardMail(subject.template)
    const [old, now] = [before, after].map((kept) => textOf((kept as MailSource | null) ?? standard))
    return {
      label: `メールの文面：${mailPurposes[subject.template].title}`,
      words: after === null ? '標準の文面に戻す' : '文面を変更する',
      lines: lineDifference(old ?? '', now ?? ''),
    }
  }
  if (subject?.kind === 'article') {
    const [old, now] = [before, after].map((kept) => publicationWords(readPublication(kept)))
    return { label: `記事の公開：${await titleOf(subject.place)}`, words: fromTo(old, now) }
  }
  const word = (value: unknown) => (subject ? settingWords(subject.name, value) : String(value))
  return { label: subject ? settings[subject.name].label : name, words: fromTo(word(before), word(after)) }
}

const fromTo = (before?: string, after?: string) => `「${before}」から「${after}」へ`

function textOf(source: MailSource): string {
  const { subject, body } = withLabels(source)
  return `件名：${subject}\n\n${body}`
}

async function titleOf(place: string): Promise<string> {
  const [kind = '', slug = ''] = place.split('/')
  const content = isContentKind(kind) ? await readContent(kind, slug) : null
  return content ? contentTitle(content) : place
}
