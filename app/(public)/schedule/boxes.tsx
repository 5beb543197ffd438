import { formatDateInFull } from '@/lib/domain/date/wareki'
import type { RunCalendar } from '@/lib/domain/month/calendar'
import { dateOfBox, scheduleBoxes } from '@/lib/domain/month/schedule'

/** The three boxes of the figure, each with its date. */
export function Boxes({ run }: { run: RunCalendar }) {
  return (
    <ol className="grid gap-4 lg:grid-cols-3">
      {scheduleBoxes.map((box) => {
        const { id, label, title, text } = box
        return (
          <li key={id} className="flex flex-col gap-2 rounded-8 border-2 border-key-900 p-4">
            <p className="text-std-18B-160">{label}</p>
            <h3 className="text-std-16B-170">{title}</h3>
            <p>{text}</p>
            <p className="mt-auto">
              <strong>
                <time dateTime={dateOfBox(run, id)}>{formatDateInFull(dateOfBox(run, id))}</time>
              </strong>
              {id === 'cutoff' ? ' 23時59分までに届いたもの' : 'まで'}
            </p>
          </li>
        )
      })}
    </ol>
  )
}
