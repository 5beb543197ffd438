import { type RowProblem, rowProblem } from '@/lib/domain/row-problem'
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
    const at = this.header.at.get(column)
    return at === undefined ? '' : (this.fields[at] ?? '')
  }

  refuse(column: FacilityColumn, message: string | undefined): void {
    if (message) this.problems.push(rowProblem(this.line, column, this.text(column), message))
  }
}
