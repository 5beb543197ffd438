import { scaleBand, scaleLinear } from 'd3-scale'
import { axisWords } from './axis-words'

export type Bar = { label: string; value: number }

type Props = {
  /** What is drawn, for those who do not see it; the figures stand in the table beside it. */
  title: string
  unit: string
  bars: readonly Bar[]
  /** Every how many bars one is labelled. */
  labelEvery?: number
}

const width = 720
const height = 240
const margin = { top: 24, right: 8, bottom: 32, left: 48 }
const floor = height - margin.bottom

/** Drawn on the server: no script, the same on paper (docs/decisions/0019-charts.md). */
export function BarChart({ title, unit, bars, labelEvery = 1 }: Props) {
  const x = scaleBand()
    .domain(bars.map(({ label }) => label))
    .range([margin.left, width - margin.right])
    .padding(0.2)
  const y = scaleLinear()
    .domain([0, Math.max(1, ...bars.map(({ value }) => value))])
    .nice(4)
    .range([floor, margin.top])
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={title}
      className="h-auto w-full min-w-160 max-w-4xl print:min-w-0"
    >
      <Label x={4} y={12} anchor="start" text={unit} />
      {y
        .ticks(4)
        .filter(Number.isInteger)
        .map((tick) => (
          <GridLine key={tick} at={y(tick)} text={axisWords(tick)} />
        ))}
      {bars.map(({ label, value }, index) => (
        <g key={label}>
          <rect
            x={x(label)}
            y={y(value)}
            width={x.bandwidth()}
            height={floor - y(value)}
            className="fill-key-800"
          />
          {labelEvery === 1 && (
            <Label
              x={(x(label) ?? 0) + x.bandwidth() / 2}
              y={y(value) - 6}
              anchor="middle"
              text={value.toLocaleString('ja-JP')}
            />
          )}
          {index % labelEvery === 0 && (
            <Label x={(x(label) ?? 0) + x.bandwidth() / 2} y={floor + 18} anchor="middle" text={label} />
          )}
        </g>
      ))}
    </svg>
  )
}

function GridLine({ at, text }: { at: number; text: string }) {
  return (
    <>
      <line x1={margin.left} x2={width - margin.right} y1={at} y2={at} className="stroke-solid-gray-300" />
      <Label x={margin.left - 6} y={at + 4} anchor="end" text={text} />
    </>
  )
}

type LabelProps = { x: number; y: number; anchor: 'start' | 'middle' | 'end'; text: string }

function Label({ x, y, anchor, text }: LabelProps) {
  return (
    <text x={x} y={y} fontSize={12} textAnchor={anchor} className="fill-solid-gray-800">
      {text}
    </text>
  )
}
