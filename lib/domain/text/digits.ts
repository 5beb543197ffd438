/** Everything that looks like a hyphen in real input (domain facts: four kinds occur in the bureaus' lists). */
const hyphens = '\\-‐‑‒–—―−－ーｰ─'
const invisible = '\\s\\u200B-\\u200D\\u2060'

const dropped = new RegExp(`[${invisible}${hyphens}]`, 'gu')

/**
 * R-REG-9: full-width digits, spaces, line ends and hyphens in digit fields are accepted and normalised.
 * For codes, phones and numbers only: R-ALL-5 forbids it for names.
 */
export function normaliseDigits(text: string): string {
  // Twice, since a mark may meet the letter it belongs to only once the space between them is gone.
  return text.normalize('NFKC').replace(dropped, '').normalize('NFKC')
}

export function isDigits(text: string, length?: number): boolean {
  return /^\d+$/.test(text) && (length === undefined || text.length === length)
}

/** The same for codes that hold letters too: in capitals. */
export function normaliseCode(text: string): string {
  return normaliseDigits(normaliseDigits(text).toUpperCase())
}
