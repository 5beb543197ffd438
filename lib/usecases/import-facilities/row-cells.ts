import { type RowProblem, rowProblem } from '@/lib/domain/row-problem'
import { normaliseDigits } from '@/lib/domain/text/digits'
import type { FacilityColumn, Header } from './columns'

/** One row while it is being checked: what stands in it, and what has been found wrong so far. */
export class RowCells {
  readonly problems: RowProblem[] = []

  constructor(
    private readonly header: Header,
    private readonly line: number,
    private readonly fields: readonly string[],
  ) {}

  text(column: FacilityColumn): string {
    return this.fields[this.header.at.get(column) ?? -1] ?? ''
  }

  digits(column: FacilityColumn): string {
    const text = this.text(column)
    // Nearly always there is nothing to normalise, and a million rows are waiting.
    return /^[0-9]*$/.test(text) ? text : normaliseDigits(text)
  }

  refuse(column: FacilityColumn, message: string | undefined): void {
    if (message) this.problems.push(rowProblem(this.line, column, this.text(column), message))
  }
}
