import { type Column, Table } from '@/components/ui/table'
import { type Bar, BarChart } from './bar-chart'

type Props = {
  title: string
  /** The head of the first column: what the bars stand for. */
  head: string
  /** The head of the second: what is counted. */
  counted: string
  unit: string
  bars: readonly Bar[]
  labelEvery?: number
  empty: string
}

/** A chart and, behind a disclosure, the table it was drawn from (R-CLK-6). */
export function ChartWithTable({ title, head, counted, unit, bars, labelEvery, empty }: Props) {
  if (bars.every(({ value }) => value === 0)) return <p>{empty}</p>
  const columns: Column<Bar>[] = [
    { id: 'label', header: head, cell: ({ label }) => label },
    {
      id: 'value',
      header: counted,
      number: true,
      cell: ({ value }) => `${value.toLocaleString('ja-JP')}${unit}`,
    },
  ]
  return (
    <figure className="break-inside-avoid">
      <BarFigure title={title} unit={unit} bars={bars} labelEvery={labelEvery} />
      <details className="mt-2 print:hidden">
        <summary className="cursor-pointer py-2 underline">{title}の表を開く</summary>
        <Table caption={title} hideCaption columns={columns} rows={bars} rowKey={({ label }) => label} />
      </details>
    </figure>
  )
}

/** The chart alone, for a page that shows its table anyway. */
export function BarFigure({ title, ...chart }: Pick<Props, 'title' | 'unit' | 'bars' | 'labelEvery'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on narrow screens the arrow keys move what is in sight
    <section tabIndex={0} aria-label={`${title}の図`} className="overflow-x-auto print:overflow-visible">
      <BarChart title={title} {...chart} />
    </section>
  )
}
