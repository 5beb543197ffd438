/**
 * A number of people or devices as typed: full width, spaces and thousands commas are taken. Unlike in codes a hyphen
 * means something here, so that −5 is refused and not read as 5.
 */
export function readCount(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replace(/[\s,、]/gu, '')
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined
}
