/** A PDF by hand, its table in order: `objects` become 3 0 obj, 4 0 obj and so on, `catalog` goes into the catalog. */
export function handmadePdf(objects: string[] = [], { catalog = '', trailer = '' } = {}): Buffer {
  const all = [`<</Type/Catalog/Pages 2 0 R${catalog}>>`, '<</Type/Pages/Kids[]/Count 0>>', ...objects].map(
    (text, index) => `${index + 1} 0 obj\n${text}\nendobj\n`,
  )
  let body = '%PDF-1.7\n'
  const places = all.map((text) => {
    const place = body.length
    body += text
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const count = all.length + 1
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}`
  const end = `trailer\n<</Size ${count}/Root 1 0 R${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + table + end, 'latin1')
}

export function streamObject(dictionary: string, bytes: Buffer | string): string {
  const text = Buffer.from(bytes as string).toString('latin1')
  return `<<${dictionary}/Length ${text.length}>>\nstream\n${text}\nendstream`
}
