import { readDate } from '@/lib/domain/date/read-date'
import { normaliseKana } from '@/lib/domain/text/kana'
import { normalisePhone, phoneProblem } from '@/lib/domain/text/phone'
import { normalisePostalCode, postalCodeProblem } from '@/lib/domain/text/postal-code'
import type { FacilityColumn } from './columns'
import type { RowCells } from './row-cells'

const LONGEST = 200
const controls = /\p{Cc}/u

/** Nearly every row; only the others ask the rules, for a million rows are waiting. */
export const sevenDigits = /^[0-9]{7}$/

/** D-10: seven digits. */
export function postalCode(cells: RowCells): string | null {
  const text = cells.text('postal_code')
  if (sevenDigits.test(text)) return text
  const normalised = normalisePostalCode(text)
  if (normalised === '') return null
  cells.refuse('postal_code', postalCodeProblem(normalised))
  return normalised
}

/** R-ALL-5, D-10: names and addresses stay as published, 外字 too. */
export function words(cells: RowCells, column: FacilityColumn): string | null {
  const text = cells.text(column)
  if (text.length > LONGEST) cells.refuse(column, `${LONGEST}文字以内で書いてください。`)
  if (controls.test(text)) cells.refuse(column, '改行やタブなどの制御文字を取り除いてください。')
  return text.trim() === '' ? null : text
}

export function kana(cells: RowCells): string | null {
  const text = words(cells, 'name_kana')
  return text && normaliseKana(text)
}

export function phone(cells: RowCells): string | null {
  const text = cells.text('phone')
  if (text.trim() === '') return null
  const number = normalisePhone(text)
  cells.refuse('phone', phoneProblem(number))
  return number
}

export function endDate(cells: RowCells, from: string | null): string | null {
  const to = date(cells, 'valid_to')
  if (from && to && from >= to)
    cells.refuse('valid_to', '有効期間の終わり（この日を含まない）は、始まりより後の日にしてください。')
  return to
}

export function date(cells: RowCells, column: FacilityColumn): string | null {
  const text = cells.text(column)
  if (text.trim() === '') return null
  const { date, problem } = readDate(text)
  cells.refuse(column, problem)
  return date ?? null
}
