import { bulkColumns } from '@/lib/domain/bulk-filing/columns'
import { type CellFault, cellFaults, columnLetter } from '@/lib/domain/bulk-filing/grid'
import type { ColumnPlaces } from '@/lib/domain/bulk-filing/read-rows'
import type { LocalDate } from '@/lib/domain/date/jst'
import { splitInsurerNumber } from '@/lib/domain/insurer-code/insurer-number'
import { noticeProblems } from '@/lib/domain/notice/answers'
import type { NoticeContext } from '@/lib/domain/notice/context'
import type { NoticeAnswers, NoticeField } from '@/lib/domain/notice/fields'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import { type StartProblem, startProblem, startProblems } from '@/lib/domain/notice/may-start'
import { type RowProblem, rowProblem } from '@/lib/domain/row-problem'

/** One thing to mend: the field for the form, the column as the clerk sees it in Excel, and what stands there. */
export type BulkProblem = RowProblem & { field: NoticeField }

export type CheckedRow = {
  line: number
  answers: NoticeAnswers
  faults: Partial<Record<NoticeField, CellFault>>
}

/** What the portal knows of an insurer, seen by this association. */
export type InsurerFacts = {
  id: number
  name: string
  /** Whether it lets this association file for it. */
  mandated: boolean
  liveCode: { code: string; issuedOn: LocalDate } | null
  /** A notice of it on its way. */
  underWay: { receiptNumber: string | null } | null
}

export type BulkContext = {
  kind: NoticeKind
  columns: ColumnPlaces
  arrival: LocalDate
  /** By the 8-digit key of its number. */
  insurers: ReadonlyMap<string, InsurerFacts>
}

/** What every row that is not filed yet has wrong with it (R-INS-4), in the order of the rows. */
export function checkBulkRows(context: BulkContext, rows: readonly CheckedRow[]): BulkProblem[][] {
  const lines = linesByInsurer(rows)
  return rows.map((row) => {
    const others = (lines.get(keyOf(row) ?? '') ?? []).filter((line) => line !== row.line)
    return checkRow(context, row, others)
  })
}

function checkRow(context: BulkContext, row: CheckedRow, twins: readonly number[]): BulkProblem[] {
  const columns = bulkColumns(context.kind)
  const key = keyOf(row)
  const insurer = key === undefined ? undefined : context.insurers.get(key)
  const inForm = noticeProblems(context.kind, row.answers, noticeContext(context, key, insurer))
  const about = insurer ? aboutInsurer(context.kind, insurer) : undefined
  const found: [NoticeField, string | undefined][] = [
    ...columns.flatMap(({ field, tick }): [NoticeField, string | undefined][] => {
      const fault = row.faults[field]
      const wrongTick = tick && !['', 'on', undefined].includes(row.answers[field])
      return [
        [field, fault && cellFaults[fault]],
        [field, wrongTick ? tickSentence : undefined],
      ]
    }),
    ...inForm
      // Who acts for the 代表者 is no column: it is the association.
      .filter(({ field }) => columns.some((column) => column.field === field))
      .map(({ field, message }): [NoticeField, string] => [field as NoticeField, message]),
    ['insurerNumber', about],
    ['insurerNumber', twins.length > 0 ? twinSentence(twins) : undefined],
  ]
  const seen = new Set<NoticeField>()
  return found.flatMap(([field, message]) => {
    // One sentence a cell: the first is what stands in the way of the others.
    if (message === undefined || seen.has(field)) return []
    seen.add(field)
    return [bulkProblem(context.columns, row, field, message)]
  })
}

function noticeContext(context: BulkContext, key: string | undefined, insurer?: InsurerFacts): NoticeContext {
  if (key === undefined || !insurer) return { arrival: context.arrival, insurer: null }
  // What an association may not file for, it does not learn the codes of.
  const liveCode = insurer.mandated ? insurer.liveCode : null
  return { arrival: context.arrival, insurer: { number: key, liveCode } }
}

function aboutInsurer(kind: NoticeKind, insurer: InsurerFacts): string | undefined {
  if (!insurer.mandated) {
    return `「${insurer.name}」からの委任がありません。保険者に、ポータルの「届出の委任」での委任を依頼してください。`
  }
  const problem = startProblem(kind, insurer)
  if (problem === undefined) return undefined
  const number = problem === 'UNDER_WAY' ? insurer.underWay?.receiptNumber : insurer.liveCode?.code
  return `${startProblems[problem]}${number ? `（${numberLabels[problem]} ${number}）` : ''}`
}

const numberLabels: Record<StartProblem, string> = {
  UNDER_WAY: '受付番号',
  HAS_CODE: '有効なコード',
  NO_CODE: '',
}

const tickSentence = '該当するときは○を入力し、該当しないときは空欄にしてください。'

function twinSentence(twins: readonly number[]): string {
  const lines = twins.slice(0, 5).map((line) => `${line}行目`)
  return `同じ保険者が${lines.join('、')}${twins.length > 5 ? 'など' : ''}にもあります。1つだけを残し、ほかの行を削除してください。`
}

export function keyOf({ answers }: Pick<CheckedRow, 'answers'>): string | undefined {
  return splitInsurerNumber(answers.insurerNumber ?? '')?.key
}

function linesByInsurer(rows: readonly CheckedRow[]): Map<string, number[]> {
  const lines = new Map<string, number[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === undefined) continue
    const known = lines.get(key)
    if (known) known.push(row.line)
    else lines.set(key, [row.line])
  }
  return lines
}

function bulkProblem(
  columns: ColumnPlaces,
  row: CheckedRow,
  field: NoticeField,
  message: string,
): BulkProblem {
  const place = columns[field]
  const value = row.answers[field] ?? ''
  const column = place === undefined ? '' : columnLetter(place)
  return { ...rowProblem(row.line, column, value === 'on' ? '○' : value, message), field }
}
