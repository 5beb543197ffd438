const blocks: readonly [from: number, to: number][] = [
  [0x20, 0x7e],
  [0x2000, 0x303f],
  [0x3041, 0x30ff],
  [0xfe00, 0xffef],
  [0, 0x10ffff],
]

/**
 * Test data only: text made of random numbers, any character and lone surrogates included, the troublesome blocks
 * more often. (`fc.string({ unit: 'binary' })` takes a second to get ready in every test file.)
 */
export function randomText(numbers: readonly number[]): string {
  return String.fromCodePoint(...numbers.map(codePoint))
}

function codePoint(number: number): number {
  const [from, to] = blocks[number % blocks.length] ?? [0, 0]
  return from + (Math.floor(number / blocks.length) % (to - from + 1))
}
