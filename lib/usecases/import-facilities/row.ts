import { facilityCodeProblem, normaliseFacilityCode } from '@/lib/domain/facility/code'
import { type FacilityKind, facilityKindOfCsvWord } from '@/lib/domain/facility/kind'
import { isPrefectureNumber } from '@/lib/domain/facility/prefecture'
import { type RowProblem, rowProblem } from '@/lib/domain/row-problem'
import { normaliseDigits } from '@/lib/domain/text/digits'
import type { FacilityColumn, Header } from './columns'
import { RowCells } from './row-cells'
import { date, endDate, kana, phone, postalCode, sevenDigits, words } from './row-values'

/** As it goes into the database, by its key of D-7; null is "empty in the file". */
export type FacilityRow = { kind: FacilityKind; prefecture: string; code7: string } & Record<
  Exclude<FacilityColumn, 'kind' | 'prefecture' | 'code7' | 'insurer_number'>,
  string | null
>

export type RowReader = (line: number, fields: readonly string[]) => FacilityRow | RowProblem[]

/** What stands in the cells; undefined where they cannot be a row. What is wrong is noted in `cells`. */
type CellReader = (cells: RowCells) => FacilityRow | undefined

/** @param kind of every row of the file, where the operator said so; otherwise the column `kind` tells. */
export function facilityRowReader(header: Header, kind: FacilityKind | undefined): RowReader {
  return rowReader(header, (cells) => readRow(cells, kind))
}

export function rowReader(header: Header, readCells: CellReader): RowReader {
  return (line, fields) => {
    if (fields.length !== header.width) return [wrongWidth(line, fields, header.width)]
    const cells = new RowCells(header, line, fields)
    const row = readCells(cells)
    return cells.problems.length > 0 || !row ? cells.problems : row
  }
}

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
  if (sevenDigits.test(text)) return text
  const normalised = normaliseFacilityCode(kind, text)
  cells.refuse('code7', facilityCodeProblem(kind, normalised))
  return normalised
}
