import { hashAccountNumber } from '@/lib/adapters/account-number-hash'
import { accountNumberKey, accountNumberProblem } from '@/lib/domain/facility/account-number'
import { facilityCodeProblem, normaliseFacilityCode } from '@/lib/domain/facility/code'
import { type FacilityKind, facilityKindOfCsvWord } from '@/lib/domain/facility/kind'
import { isPrefectureNumber } from '@/lib/domain/facility/prefecture'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { type RowProblem, rowProblem } from '@/lib/domain/row-problem'
import { normaliseDigits } from '@/lib/domain/text/digits'

const columns = ['prefecture', 'kind', 'code7', 'account_number'] as const

type Column = (typeof columns)[number]

/** Where each column stands in this file. */
export type BankHeader = { width: number } & Record<Column, number>

/** A facility by its key of D-7, and the keyed hash of its number: the number itself goes no further than this file. */
export type BankRow = { kind: FacilityKind; prefecture: string; code7: string; hash: Buffer }

const rule = `1行目に ${columns.join(',')} を書いてください（順序は自由）。`

/** The header's names in any order; columns we do not know are passed over. */
export function readBankHeader(fields: readonly string[]): BankHeader {
  const names = fields.map((field) =>
    field
      .normalize('NFKC')
      .trim()
      .toLowerCase()
      .replace(/^code$/, 'code7'),
  )
  const missing = columns.filter((column) => !names.includes(column))
  if (missing.length > 0) refuseFile(`見出しの行に列 ${missing.join(', ')} がありません。${rule}`)
  const doubles = columns.filter((column) => names.indexOf(column) !== names.lastIndexOf(column))
  if (doubles.length > 0) refuseFile(`見出しの行に列 ${doubles.join(', ')} が2つあります。${rule}`)
  const at = Object.fromEntries(columns.map((column) => [column, names.indexOf(column)]))
  return { width: fields.length, ...(at as Record<Column, number>) }
}

/** The file as a whole is refused. */
export function refuseFile(message: string): never {
  throw new ProblemsFound({ field: 'file', message })
}

export function readBankRow(
  header: BankHeader,
  line: number,
  fields: readonly string[],
): BankRow | RowProblem[] {
  if (fields.length !== header.width)
    return [
      silentProblem(
        line,
        '',
        `列の数が見出しと合いません（見出しは${header.width}列、この行は${fields.length}列）。`,
      ),
    ]
  const text = (column: Column) => fields[header[column]] ?? ''
  const kind = facilityKindOfCsvWord(text('kind'))
  const prefecture = normaliseDigits(text('prefecture')).padStart(2, '0')
  const code7 = kind ? normaliseFacilityCode(kind, text('code7')) : ''
  const number = accountNumberKey(text('account_number'))
  const found: Record<Column, string | undefined> = {
    prefecture: isPrefectureNumber(prefecture) ? undefined : '都道府県は01から47までの番号で書いてください。',
    kind: kind ? undefined : '施設の種別は medical などの決められた語で書いてください。',
    code7: kind && facilityCodeProblem(kind, code7),
    account_number: accountNumberProblem(text('account_number')),
  }
  const problems: RowProblem[] = []
  for (const column of columns) {
    const message = found[column]
    if (message) problems.push(silentProblem(line, column, message))
  }
  if (!kind || number === undefined || problems.length > 0) return problems
  const facility = { kind, prefecture, code: code7 }
  return { kind, prefecture, code7, hash: hashAccountNumber(facility, number) }
}

/** R-VER-2: where a column has slipped, any cell may hold the number, so none is repeated. Line and column lead to it. */
export function silentProblem(line: number, column: Column | '', message: string): RowProblem {
  return rowProblem(line, column, '', message)
}
