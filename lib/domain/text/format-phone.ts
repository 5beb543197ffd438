import parsePhoneNumber from 'libphonenumber-js/min'

/**
 * 電話番号 as it is read out, from the area code on: 0335911111 → 03-3591-1111, 0120950178 → 0120-950-178 (domain.md 4.4).
 * For the server only: the table of area codes is 82 KB. Digits that belong to no number stay as they are.
 * @param digits as kept: half-width, without a hyphen (normalisePhone).
 */
export function formatPhone(digits: string): string {
  const shown = parsePhoneNumber(digits, 'JP')?.formatNational() ?? digits
  return shown.replace(/-/g, '') === digits ? shown : digits
}
