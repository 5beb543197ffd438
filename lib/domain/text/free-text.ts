import { countGraphemes, privateUseProblem } from '@/lib/domain/text/private-use'
import { tooLong } from '@/lib/domain/text/too-long'

/** Controls other than line ends and tabs, and halves of characters: they cannot be stored or read. */
const unreadable = /(?![\n\r\t])\p{Cc}|\p{Cs}/u

/** Several lines in a person's own words; emoji may stay. */
export function freeTextProblem(
  text: string,
  { label, max }: { label: string; max: number },
): string | undefined {
  if (unreadable.test(text)) {
    return `${label}に目に見えない特殊な文字が含まれています。いったん消して、キーボードで入力し直してください。`
  }
  const count = countGraphemes(text)
  if (count > max) return tooLong(label, max, count)
  return privateUseProblem(text, label)
}
