import { z } from 'zod'
import {
  institutionColumns,
  insurerColumns,
  type ListColumn,
  type ListName,
  listColumns,
} from '@/lib/domain/list/columns'
import { institutionRowProblems, parseInstitutionRow } from '@/lib/domain/list/institution-row'
import { insurerRowProblems, parseInsurerRow } from '@/lib/domain/list/insurer-row'
import type { WrittenRow } from '@/lib/domain/list/written-row'
import type { Problem } from '@/lib/domain/problem'

/** The version of a row that a form was made from; 0 where there was no row yet. */
const seen = z.coerce.number().int().min(0).max(1_000_000_000)

/** The forms of one row, read as a line of a file is read. */
export const institutionRowSchema = rowSchema(institutionColumns, institutionRowProblems, parseInstitutionRow)
export const insurerRowSchema = rowSchema(insurerColumns, insurerRowProblems, parseInsurerRow)

/** The row to take out of a list, as it was seen. */
export const removeRowSchema = z.object({ number: z.string().max(20), seen })

function rowSchema<Row>(
  columns: readonly ListColumn[],
  problemsOf: (typed: Record<string, string>) => Problem[],
  parse: (typed: Record<string, string>) => Row,
) {
  const fields = Object.fromEntries(columns.map(({ field }) => [field, z.string().default('')]))
  return z.object({ ...fields, seen }).transform((form, context): { row: Row; seen: number } => {
    const { seen: version, ...typed } = form as { seen: number } & Record<string, string>
    const texts = typed as Record<string, string>
    const problems = problemsOf(texts)
    for (const { field, message } of problems) {
      context.addIssue({ code: 'custom', path: [field], message })
    }
    return problems.length > 0 ? z.NEVER : { row: parse(texts), seen: version }
  })
}

/** A row as a form shows it: a checkbox sends `on` where the list has ○. */
export function formRow(list: ListName, row: WrittenRow): Record<string, string> {
  const ticks = new Set(listColumns[list].flatMap(({ field, marks }) => (marks === 'tick' ? [field] : [])))
  return Object.fromEntries(
    Object.entries(row).map(([field, text]) => [field, ticks.has(field) && text === '○' ? 'on' : text]),
  )
}
