import { facilityCodeProblem, normaliseFacilityCode } from '@/lib/domain/facility/code'
import { type FacilityKind, facilityKindOfCsvWord } from '@/lib/domain/facility/kind'
import { isPrefectureNumber } from '@/lib/domain/facility/prefecture'
import { type RowProblem, rowProblem } from '@/lib/domain/row-problem'
import { isDigits, normaliseDigits } from '@/lib/domain/text/digits'
import type { FacilityColumn, Header } from './columns'
import { isRealDate, normaliseDate } from './list-date'

/** As it goes into the database; null is "empty in the file". */
export type FacilityRow = { kind: FacilityKind; prefecture: string; code7: string } & Record<
  Exclude<FacilityColumn, 'kind' | 'prefecture' | 'code7'>,
  string | null
>

export type RowReader = (line: number, fields: readonly string[]) => FacilityRow | RowProblem[]

const NAME_MAX = 200
const controls = /\p{Cc}/u

/** @param kind of every row of the file, where the operator said so; otherwise the column `kind` tells. */
export function rowReader({ width, at }: Header, kind: FacilityKind | undefined): RowReader {
  return (line, fields) => {
    if (fields.length !== width) return [wrongWidth(line, fields, width)]
    const problems: RowProblem[] = []
    const raw = (column: FacilityColumn) => fields[at.get(column) ?? -1] ?? ''
    const check = (column: FacilityColumn, good: boolean, message: string) => {
      if (!good) problems.push(rowProblem(line, column, raw(column), message))
    }
    const row = {
      ...key(raw, check, kind),
      ...published(raw, check),
      ...extras(raw, check),
    }
    return problems.length > 0 ? problems : (row as FacilityRow)
  }
}

type Raw = (column: FacilityColumn) => string
type Check = (column: FacilityColumn, good: boolean, message: string) => void

function wrongWidth(line: number, fields: readonly string[], width: number): RowProblem {
  const message = `列の数が見出しと合いません（見出しは${width}列、この行は${fields.length}列）。値の中のカンマは引用符（"）で囲んでください。`
  return rowProblem(line, '', fields.join(','), message)
}

/** D-7: kind + prefecture + code is the key. */
function key(raw: Raw, check: Check, given: FacilityKind | undefined) {
  const word = raw('kind').trim()
  const kind = word === '' ? given : facilityKindOfCsvWord(word)
  check('kind', kind !== undefined, '施設の種別は medical などの決められた語で書いてください。')
  check('kind', !kind || !given || kind === given, '施設の種別が、指定した種別（--kind）と違います。')
  const prefecture = normaliseDigits(raw('prefecture')).padStart(2, '0')
  check('prefecture', isPrefectureNumber(prefecture), '都道府県は01から47までの番号で書いてください。')
  const problem = kind && facilityCodeProblem(kind, raw('code7'))
  check('code7', !problem, problem ?? '')
  return { kind, prefecture, code7: kind ? normaliseFacilityCode(kind, raw('code7')) : null }
}

/** R-ALL-5, D-10: names and addresses stay as published, 外字 too; the postal code becomes 7 digits. */
function published(raw: Raw, check: Check) {
  check('name', raw('name').trim() !== '', '名称が空です。')
  const postal = normaliseDigits(raw('postal_code')).replace(/^〒/, '')
  check('postal_code', postal === '' || isDigits(postal, 7), '郵便番号は7桁の数字で書いてください。')
  return {
    name: words(raw, check, 'name'),
    postal_code: postal || null,
    address: words(raw, check, 'address'),
    name_kana: words(raw, check, 'name_kana')?.normalize('NFKC') ?? null,
  }
}

function words(raw: Raw, check: Check, column: FacilityColumn): string | null {
  const text = raw(column)
  check(column, text.length <= NAME_MAX, `${NAME_MAX}文字以内で書いてください。`)
  check(column, !controls.test(text), '改行やタブなどの制御文字を取り除いてください。')
  return text.trim() === '' ? null : text
}

function extras(raw: Raw, check: Check) {
  const phone = normaliseDigits(raw('phone'))
  check(
    'phone',
    phone === '' || /^0\d{9,10}$/.test(phone),
    '電話番号は0から始まる10桁か11桁の数字で書いてください。',
  )
  const from = date(raw, check, 'valid_from')
  const to = date(raw, check, 'valid_to')
  check(
    'valid_to',
    !from || !to || from < to,
    '有効期間の終わり（この日を含まない）は、始まりより後の日にしてください。',
  )
  return { phone: phone || null, valid_from: from, valid_to: to }
}

function date(raw: Raw, check: Check, column: FacilityColumn): string | null {
  if (raw(column).trim() === '') return null
  const day = normaliseDate(raw(column))
  check(column, isRealDate(day), '日付は2026-11-20の形で書いてください。')
  return day
}
