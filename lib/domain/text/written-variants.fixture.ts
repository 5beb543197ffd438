/** Test data only: the many ways in which people write one digit string, with places where a hyphen may stand. */
const joiners = ['', '-', '－', 'ー', '−', '‐', ' ', '　', '\n', ' - ']

function fullWidth(text: string): string {
  return text.replace(/[0-9A-Z]/g, (character) =>
    String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0),
  )
}

/** At least 40 variants: ten joiners × half and full width × bare and surrounded by spaces. */
export function writtenVariants(parts: readonly string[]): string[] {
  return joiners.flatMap((joiner) => {
    const half = parts.join(joiner)
    const full = parts.map(fullWidth).join(joiner)
    return [half, full, ` ${half}　`, `\n${full} \r\n`]
  })
}
