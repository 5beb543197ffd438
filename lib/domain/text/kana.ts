import { countGraphemes } from '@/lib/domain/text/private-use'
import { tooLong } from '@/lib/domain/text/too-long'

const hiragana = /[ぁ-ゖゝゞ]/gu
const hyphenAfterKana = /(?<=[ァ-ヺー])[-‐‑‒–—―−─](?=[ァ-ヺ]|$)/gu

/**
 * フリガナ of the 作成要領 (R-INS-3): full-width katakana. Hiragana and half-width kana are converted, not refused,
 * and a hyphen typed for a long vowel becomes ー.
 */
export function normaliseKana(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(hiragana, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) + 0x60))
    .replace(hyphenAfterKana, 'ー')
    .replace(/\s+/gu, '　')
}

type KanaRule = { label: string; max: number; optional?: boolean; digits?: boolean }

/** `digits`: an address may hold numbers, hyphens and letters (2-1-3, B1). */
export function kanaProblem(text: string, rule: KanaRule): string | undefined {
  const { label, max, optional = false, digits = false } = rule
  const kana = normaliseKana(text)
  if (kana === '') return optional ? undefined : `${label}を入力してください。`
  const allowed = digits ? /^[ァ-ヺー・ヽヾ　0-9A-Za-z-]+$/u : /^[ァ-ヺー・ヽヾ　]+$/u
  if (!allowed.test(kana)) {
    return digits ? `${label}はカタカナと数字で入力してください。` : `${label}はカタカナで入力してください。`
  }
  const count = countGraphemes(kana)
  return count > max ? tooLong(label, max, count) : undefined
}
