import type { Bytes } from '@/lib/adapters/storage/store'
import type { Problem } from '@/lib/domain/problem'

/** More than any field of the portal takes; its own rule then says its own limit. */
const longestField = 10_000
/** UTF-8 has at most four bytes for a character, and one more tells that there are more. */
const mostBytes = 4 * (longestField + 1)

const tooLong =
  '1項目に入力できる文字数は10,000文字までです。10,000文字を超えた部分を切り取りました。内容を確認してください。'

/** Reads a text field; one that is too long is kept as far as it goes, and said so (R-ALL-1). */
export async function takeField(
  name: string,
  body: Bytes,
  fields: FormData,
  problems: Problem[],
): Promise<void> {
  const value = await beginning(body)
  const characters = value.length > longestField ? Array.from(value) : []
  if (characters.length <= longestField) {
    fields.append(name, value)
    return
  }
  fields.append(name, characters.slice(0, longestField).join(''))
  problems.push({ field: name, message: tooLong })
}

async function beginning(body: Bytes): Promise<string> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of body) {
    const wanted = piece.subarray(0, mostBytes - size)
    pieces.push(Buffer.from(wanted))
    size += wanted.length
    if (size === mostBytes) break
  }
  return Buffer.concat(pieces).toString()
}
