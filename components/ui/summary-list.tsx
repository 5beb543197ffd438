import type { ReactNode } from 'react'
import { classes } from './classes'
import { HiddenText } from './hidden-text'
import { TextLink } from './text-link'

export type SummaryRow = { label: string; value: ReactNode; changeHref?: string }

/** Check answers: every answer beside the link that changes it. Long labels want the wider column. */
export function SummaryList({ rows, longLabels }: { rows: readonly SummaryRow[]; longLabels?: boolean }) {
  return (
    <dl className="border-t border-solid-gray-420">
      {rows.map(({ label, value, changeHref }) => (
        <div key={label} className="flex flex-wrap gap-x-4 gap-y-1 border-b border-solid-gray-420 py-4">
          <dt className={classes('w-full text-std-16B-170 md:shrink-0', longLabels ? 'md:w-96' : 'md:w-64')}>
            {label}
          </dt>
          <dd className="min-w-0 flex-1">{value}</dd>
          {changeHref && (
            <dd className="shrink-0">
              <TextLink href={changeHref}>
                変更<HiddenText>（{label}）</HiddenText>
              </TextLink>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
