import { countGraphemes, privateUseProblem } from '@/lib/domain/text/private-use'
import { tooLong } from '@/lib/domain/text/too-long'

/** Only the surrounding space goes. R-ALL-5: names keep their characters, and even NFC changes some (U+FA19 → 神). */
export function trimName(text: string): string {
  return text.trim()
}

const lineEnd = /[\r\n\u0085\u2028\u2029]/u
/** Controls and invisible format characters; lone surrogates cannot be stored. Variation selectors are neither. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}]/u
const emoji = /(?![©®™])\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u20E3|\uFE0F/u

/** The first thing wrong with a name, an address or another line of Japanese text. */
export function nameProblem(
  text: string,
  { label, max, optional = false }: { label: string; max: number; optional?: boolean },
): string | undefined {
  const name = trimName(text)
  if (name === '') return optional ? undefined : `${label}を入力してください。`
  if (lineEnd.test(name)) return `${label}は改行を入れずに1行で入力してください。`
  if (emoji.test(name)) return `${label}に絵文字は使えません。絵文字を消して入力してください。`
  if (invisible.test(name)) {
    return `${label}に目に見えない特殊な文字が含まれています。いったん消して、キーボードで入力し直してください。`
  }
  const count = countGraphemes(name)
  if (count > max) return tooLong(label, max, count)
  return privateUseProblem(name, label)
}
