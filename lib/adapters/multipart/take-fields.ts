import type { BusboyInstance } from '@fastify/busboy'
import type { Problem } from '@/lib/domain/problem'

/** More than any field of the portal takes; its own rule then says its own limit. */
export const longestField = 10_000

const tooLong =
  '1項目に入力できる文字数は10,000文字までです。10,000文字を超えた部分を切り取りました。内容を確認してください。'

/** Collects the text fields; one that is too long is kept as far as it goes, and said so (R-ALL-1). */
export function takeFields(parser: BusboyInstance, fields: FormData, problems: Problem[]): void {
  parser.on('field', (name: string | undefined, value) => {
    if (name === undefined) return
    const characters = value.length > longestField ? Array.from(value) : []
    if (characters.length <= longestField) {
      fields.append(name, value)
      return
    }
    fields.append(name, characters.slice(0, longestField).join(''))
    problems.push({ field: name, message: tooLong })
  })
}
