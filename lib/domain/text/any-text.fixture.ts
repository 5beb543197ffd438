import fc from 'fast-check'

/**
 * Test data only: text of any characters, lone surrogates included, the troublesome blocks more often.
 * (`fc.string({ unit: 'binary' })` says the same and takes a second to get ready in every test file.)
 */
const codePoint = fc.oneof(
  fc.integer({ min: 0x20, max: 0x7e }),
  fc.integer({ min: 0x2000, max: 0x303f }),
  fc.integer({ min: 0x3041, max: 0x30ff }),
  fc.integer({ min: 0xfe00, max: 0xffef }),
  fc.integer({ min: 0, max: 0x10ffff }),
)

export const anyText = fc.array(codePoint, { maxLength: 12 }).map((points) => String.fromCodePoint(...points))
