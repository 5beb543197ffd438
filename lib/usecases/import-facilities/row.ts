import { readDate } from '@/lib/domain/date/read-date'
import { facilityCodeProblem, normaliseFacilityCode } from '@/lib/domain/facility/code'
import { type FacilityKind, facilityKindOfCsvWord } from '@/lib/domain/facility/kind'
import { isPrefectureNumber } from '@/lib/domain/facility/prefecture'
import { type RowProblem, rowProblem } from '@/lib/domain/row-problem'
import { normaliseDigits } from '@/lib/domain/text/digits'
import { normaliseKana } from '@/lib/domain/text/kana'
import { normalisePhone, phoneProblem } from '@/lib/domain/text/phone'
import { normalisePostalCode, postalCodeProblem } from '@/lib/domain/text/postal-code'
import type { FacilityColumn, Header } from './columns'
import { RowCells } from './row-cells'

/** As it goes into the database, by its key of D-7; null is "empty in the file". */
export type FacilityRow = { kind: FacilityKind; prefecture: string; code7: string } & Record<
  Exclude<FacilityColumn, 'kind' | 'prefecture' | 'code7'>,
  string | null
>

export type RowReader = (line: number, fields: readonly string[]) => FacilityRow | RowProblem[]

const LONGEST = 200
const controls = /\p{Cc}/u

/** Nearly every row; only the others ask the rules, for a million rows are waiting. */
const plainCode = /^[0-9]{7}$/

/** @param kind of every row of the file, where the operator said so; otherwise the column `kind` tells. */
export function rowReader(header: Header, kind: FacilityKind | undefined): RowReader {
  return (line, fields) => {
    if (fields.length !== header.width) return [wrongWidth(line, fields, header.width)]
    const cells = new RowCells(header, line, fields)
    const row = readRow(cells, kind)
    return cells.problems.length > 0 || !row ? cells.problems : row
  }
}

/** undefined where the row cannot be one; what is wrong stands in `cells`. */
function readRow(cells: RowCells, given: FacilityKind | undefined): FacilityRow | undefined {
  const kind = kindOf(cells, given)
  const valid_from = date(cells, 'valid_from')
  const row = {
    prefecture: prefecture(cells),
    code7: kind ? code(cells, kind) : '',
    name: words(cells, 'name'),
    postal_code: postalCode(cells),
    address: words(cells, 'address'),
    name_kana: kana(cells),
    phone: phone(cells),
    valid_from,
    valid_to: endDate(cells, valid_from),
  }
  if (row.name === null) cells.refuse('name', '名称が空です。')
  return kind && { kind, ...row }
}

function wrongWidth(line: number, fields: readonly string[], width: number): RowProblem {
  const message = `列の数が見出しと合いません（見出しは${width}列、この行は${fields.length}列）。値の中のカンマは引用符（"）で囲んでください。`
  return rowProblem(line, '', fields.join(','), message)
}

function kindOf(cells: RowCells, given: FacilityKind | undefined): FacilityKind | undefined {
  const word = cells.text('kind').trim()
  const kind = word === '' ? given : facilityKindOfCsvWord(word)
  if (!kind) cells.refuse('kind', '施設の種別は medical などの決められた語で書いてください。')
  if (kind && given && kind !== given)
    cells.refuse('kind', '施設の種別が、指定した種別（--kind）と違います。')
  return kind
}

function prefecture(cells: RowCells): string {
  const text = cells.text('prefecture')
  const number = isPrefectureNumber(text) ? text : normaliseDigits(text).padStart(2, '0')
  if (!isPrefectureNumber(number))
    cells.refuse('prefecture', '都道府県は01から47までの番号で書いてください。')
  return number
}

function code(cells: RowCells, kind: FacilityKind): string {
  const text = cells.text('code7')
  if (plainCode.test(text)) return text
  const normalised = normaliseFacilityCode(kind, text)
  cells.refuse('code7', facilityCodeProblem(kind, normalised))
  return normalised
}

/** D-10: seven digits. */
function postalCode(cells: RowCells): string | null {
  const text = cells.text('postal_code')
  if (plainCode.test(text)) return text
  const normalised = normalisePostalCode(text)
  if (normalised === '') return null
  cells.refuse('postal_code', postalCodeProblem(normalised))
  return normalised
}

/** R-ALL-5, D-10: names and addresses stay as published, 外字 too. */
function words(cells: RowCells, column: FacilityColumn): string | null {
  const text = cells.text(column)
  if (text.length > LONGEST) cells.refuse(column, `${LONGEST}文字以内で書いてください。`)
  if (controls.test(text)) cells.refuse(column, '改行やタブなどの制御文字を取り除いてください。')
  return text.trim() === '' ? null : text
}

function kana(cells: RowCells): string | null {
  const text = words(cells, 'name_kana')
  return text && normaliseKana(text)
}

function phone(cells: RowCells): string | null {
  const text = cells.text('phone')
  if (text.trim() === '') return null
  const number = normalisePhone(text)
  cells.refuse('phone', phoneProblem(number))
  return number
}

function endDate(cells: RowCells, from: string | null): string | null {
  const to = date(cells, 'valid_to')
  if (from && to && from >= to)
    cells.refuse('valid_to', '有効期間の終わり（この日を含まない）は、始まりより後の日にしてください。')
  return to
}

function date(cells: RowCells, column: FacilityColumn): string | null {
  const text = cells.text(column)
  if (text.trim() === '') return null
  const { date, problem } = readDate(text)
  cells.refuse(column, problem)
  return date ?? null
}
