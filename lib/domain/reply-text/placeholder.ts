import type { ReplyPlace } from '@/lib/domain/reply-text/place'

export const placeholders = ['機関名', '受付番号', '申請者名', '今日', '期限'] as const

export type Placeholder = (typeof placeholders)[number]

export type Replacements = Partial<Record<Placeholder, string>>

/** A rejected case has nothing left to be done by a day. */
export function placeholdersFor(place: ReplyPlace): Placeholder[] {
  return placeholders.filter((name) => name !== '期限' || !place.endsWith('reject'))
}

/** How many days an applicant is asked to answer within; nothing happens by itself when they are over. */
export const replyDays = 14

const marked = /\{([^{}\n]*)\}/g

/** What stands in braces and is no placeholder here, so that no applicant ever reads a brace (R-CLK-4). */
export function placeholderProblem(body: string, place: ReplyPlace): string | undefined {
  const known = placeholdersFor(place)
  const wrong = [...body.matchAll(marked)]
    .map(([, name = '']) => name)
    .find((name) => !(known as string[]).includes(name))
  const usable = known.map((name) => `{${name}}`).join('、')
  if (wrong !== undefined) return `「{${wrong}}」は使えません。使えるのは、${usable}です。`
  if (/[{}]/.test(body.replace(marked, '')))
    return `「{」と「}」は、${usable}のように、対にして入力してください。`
  return undefined
}

/** What was put in is not looked at again: a facility may call itself anything. */
export function fillPlaceholders(body: string, values: Replacements): string {
  return body.replace(marked, (whole, name: Placeholder) => values[name] ?? whole)
}

/** The first placeholder that there is no value for yet. */
export function missingPlaceholder(body: string, values: Replacements): string | undefined {
  return [...body.matchAll(marked)].map(([, name = '']) => name).find((name) => !(name in values))
}
