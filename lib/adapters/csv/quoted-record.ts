type Quoted = { fields: string[]; next: number; lines: number }

/** A row with quotation marks in it, which may go over several lines; `next` is where the row after it begins. */
export function quotedRecord(text: string, start: number): Quoted | 'broken' | 'unfinished' {
  const fields: string[] = []
  let at = start
  for (;;) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at)
    if (typeof field === 'string') return field
    fields.push(field.value)
    at = field.end + 1
    if (text[field.end] === '\n')
      return { fields, next: at, lines: text.slice(start, at).split('\n').length - 1 }
  }
}

type Field = { value: string; end: number } | 'broken' | 'unfinished'

function quotedField(text: string, start: number): Field {
  let close = text.indexOf('"', start + 1)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  const end = close + 1
  if (close < 0 || end === text.length) return 'unfinished'
  if (text[end] !== ',' && text[end] !== '\n') return 'broken'
  return { value: text.slice(start + 1, close).replaceAll('""', '"'), end }
}

function plainField(text: string, start: number): Field {
  const separator = /[,\n]/g
  separator.lastIndex = start
  const end = separator.exec(text)?.index
  if (end === undefined) return 'unfinished'
  const value = text.slice(start, end)
  return value.includes('"') ? 'broken' : { value, end }
}
