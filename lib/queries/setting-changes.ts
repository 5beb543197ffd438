import { isContentKind, readContent } from '@/lib/adapters/content'
import { db } from '@/lib/adapters/db'
import { standardMail } from '@/lib/adapters/mail/template'
import type { Viewer } from '@/lib/adapters/session'
import type { Role } from '@/lib/domain/account/role'
import { contentTitle } from '@/lib/domain/content/address'
import { publicationWords, readPublication } from '@/lib/domain/content/publication'
import { mailPurposes } from '@/lib/domain/mail/purposes'
import type { MailSource } from '@/lib/domain/mail/render'
import { withLabels } from '@/lib/domain/mail/wording'
import { Refusal } from '@/lib/domain/refusal'
import type { SettingChangeStatus } from '@/lib/domain/setting/change-status'
import { settings, settingWords } from '@/lib/domain/setting/settings'
import { settingSubject } from '@/lib/domain/setting/subject'
import { type DifferenceLine, lineDifference } from '@/lib/domain/text/line-difference'

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

/** The last hundred changes, of everything or of one setting, newest first. */
export async function readChanges(viewer: Viewer, name: string | null = null): Promise<ShownChange[]> {
  if (!(settingReaders as readonly Role[]).includes(viewer.role)) throw new Refusal('NOT_ALLOWED')
  const changes = await db.$queryRaw<Change[]>`
    SELECT c.id::text AS id, c.name, c.before, c.after, c.reason, c.status::text AS status,
           c.proposed_at AS "proposedAt", p.last_name || ' ' || p.first_name AS "proposedBy",
           c.decided_at AS "decidedAt", d.last_name || ' ' || d.first_name AS "decidedBy",
           c.proposed_by_id = ${viewer.accountId}::uuid AS own
      FROM setting_change c
      LEFT JOIN account p ON p.id = c.proposed_by_id
      LEFT JOIN account d ON d.id = c.decided_by_id
     WHERE ${name}::text IS NULL OR c.name = ${name}
     ORDER BY c.proposed_at DESC, c.id DESC LIMIT 100`
  return Promise.all(
    changes.map(async ({ before, after, ...change }) => ({
      ...change,
      ...(await inWords(change.name, before, after)),
    })),
  )
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
