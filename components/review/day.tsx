import { jstDate } from '@/lib/domain/date/jst'
import { formatDateWithWeekday } from '@/lib/domain/date/wareki'
import { Whole } from './whole'

/** A day in a column of a list: where there is little room, the month and day go below the year. */
export function Day({ at }: { at: Date }) {
  const [year = '', date = ''] = formatDateWithWeekday(jstDate(at)).split(/(?<=年)/)
  return (
    <time dateTime={at.toISOString()}>
      <Whole>{year}</Whole>
      <wbr />
      <Whole>{date}</Whole>
    </time>
  )
}
