import { readDate } from '@/lib/domain/date/read-date'
import { facilityCodeProblem, normaliseFacilityCode } from '@/lib/domain/facility/code'
import { type FacilityKind, facilityKindOfCsvWord } from '@/lib/domain/facility/kind'
import { isPrefectureNumber } from '@/lib/domain/facility/prefecture'
import { type RowProblem, rowProblem } from '@/lib/domain/row-problem'
import { normaliseKana } from '@/lib/domain/text/kana'
import { normalisePhone, phoneProblem } from '@/lib/domain/text/phone'
import { normalisePostalCode, postalCodeProblem } from '@/lib/domain/text/postal-code'
import type { FacilityColumn, Header } from './columns'
import { RowCells } from './row-cells'

/** As it goes into the database; null is "empty in the file". */
export type FacilityRow = { kind: FacilityKind; prefecture: string; code7: string } & Record<
  Exclude<FacilityColumn, 'kind' | 'prefecture' | 'code7'>,
  string | null
>

export type RowReader = (line: number, fields: readonly string[]) => FacilityRow | RowProblem[]

const LONGEST = 200
const controls = /\p{Cc}/u

/** @param kind of every row of the file, where the operator said so; otherwise the column `kind` tells. */
export function rowReader(header: Header, kind: FacilityKind | undefined): RowReader {
  return (line, fields) => {
    if (fields.length !== header.width) return [wrongWidth(line, fields, header.width)]
    const cells = new RowCells(header, line, fields)
    const row = { ...key(cells, kind), ...published(cells), ...extras(cells) }
    return cells.problems.length > 0 ? cells.problems : (row as FacilityRow)
  }
}

function wrongWidth(line: number, fields: readonly string[], width: number): RowProblem {
  const message = `列の数が見出しと合いません（見出しは${width}列、この行は${fields.length}列）。値の中のカンマは引用符（"）で囲んでください。`
  return rowProblem(line, '', fields.join(','), message)
}

/** D-7: kind + prefecture + code is the key. */
function key(cells: RowCells, given: FacilityKind | undefined) {
  const word = cells.text('kind').trim()
  const kind = word === '' ? given : facilityKindOfCsvWord(word)
  if (!kind) cells.refuse('kind', '施設の種別は medical などの決められた語で書いてください。')
  if (kind && given && kind !== given)
    cells.refuse('kind', '施設の種別が、指定した種別（--kind）と違います。')
  const prefecture = cells.digits('prefecture').padStart(2, '0')
  if (!isPrefectureNumber(prefecture))
    cells.refuse('prefecture', '都道府県は01から47までの番号で書いてください。')
  if (!kind) return { kind, prefecture, code7: '' }
  const code7 = normaliseFacilityCode(kind, cells.digits('code7'))
  cells.refuse('code7', facilityCodeProblem(kind, code7))
  return { kind, prefecture, code7 }
}

/** R-ALL-5, D-10: names and addresses stay as published, 外字 too; the postal code becomes 7 digits. */
function published(cells: RowCells) {
  const name = words(cells, 'name')
  if (name === null) cells.refuse('name', '名称が空です。')
  const postal = normalisePostalCode(cells.digits('postal_code'))
  if (postal !== '') cells.refuse('postal_code', postalCodeProblem(postal))
  const kana = words(cells, 'name_kana')
  return {
    name,
    postal_code: postal || null,
    address: words(cells, 'address'),
    name_kana: kana && normaliseKana(kana),
  }
}

function words(cells: RowCells, column: FacilityColumn): string | null {
  const text = cells.text(column)
  if (text.length > LONGEST) cells.refuse(column, `${LONGEST}文字以内で書いてください。`)
  if (controls.test(text)) cells.refuse(column, '改行やタブなどの制御文字を取り除いてください。')
  return text.trim() === '' ? null : text
}

function extras(cells: RowCells) {
  const phone = normalisePhone(cells.digits('phone'))
  if (phone !== '') cells.refuse('phone', phoneProblem(phone))
  const from = date(cells, 'valid_from')
  const to = date(cells, 'valid_to')
  if (from && to && from >= to)
    cells.refuse('valid_to', '有効期間の終わり（この日を含まない）は、始まりより後の日にしてください。')
  return { phone: phone || null, valid_from: from, valid_to: to }
}

function date(cells: RowCells, column: FacilityColumn): string | null {
  const text = cells.text(column)
  if (text.trim() === '') return null
  const { date, problem } = readDate(text)
  cells.refuse(column, problem)
  return date ?? null
}
