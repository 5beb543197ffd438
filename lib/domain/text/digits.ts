/** Everything that looks like a hyphen in real input (domain facts: four kinds occur in the bureaus' lists). */
const hyphens = '\\-‐‑‒–—―−－ーｰ─'
const invisible = '\\s\\u200B-\\u200D\\u2060'

const dropped = new RegExp(`[${invisible}${hyphens}]`, 'gu')

/**
 * R-REG-9: full-width digits, spaces, line ends and hyphens in digit fields are accepted and normalised.
 * For codes, phones and numbers only: R-ALL-5 forbids it for names.
 */
export function normaliseDigits(text: string): string {
  return text.normalize('NFKC').replace(dropped, '')
}

export function isDigits(text: string, length?: number): boolean {
  return /^\d+$/.test(text) && (length === undefined || text.length === length)
}
