/**
 * For JSON.stringify. A name keeps its characters; only what would disturb the page becomes 〓, the
 * printers' sign for a missing glyph: control characters, direction marks (which show "exe.pdf" for
 * "fdp.exe") and halves of surrogate pairs.
 */
export function withoutControls(_key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  return value
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replaceAll('\t', ' ')
    .replace(/(?!\n)[\p{Cc}\p{Bidi_Control}\ufffd]/gu, '〓')
}
