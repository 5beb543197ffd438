/**
 * モジュラス10 ウェイト2・1分割: MHLW 保険者番号等設定要領 第1-5 (保険者番号) and 第4-5 (医療機関コード).
 * Weights 2, 1, 2, 1 … from the right end of the body; a two-digit product counts as the sum of its digits.
 * It sees every single wrong digit, but not 09 ↔ 90.
 */
export function checkDigit(body: string): string {
  const sum = [...body].reverse().reduce((total, character, index) => {
    const product = Number(character) * (index % 2 === 0 ? 2 : 1)
    return total + Math.floor(product / 10) + (product % 10)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}

/** Whether the last digit is the check digit of those before it. */
export function passesCheckDigit(digits: string): boolean {
  return /^\d{2,}$/.test(digits) && checkDigit(digits.slice(0, -1)) === digits.at(-1)
}
