import { jstDate } from '@/lib/domain/date/jst'
import { formatDateWithWeekday } from '@/lib/domain/date/wareki'
import { Whole } from './whole'

/** A day in a column of a list: where there is little room, the weekday goes below. */
export function Day({ at }: { at: Date }) {
  const [date = '', weekday = ''] = formatDateWithWeekday(jstDate(at)).split(/(?=（)/)
  return (
    <time dateTime={at.toISOString()}>
      <Whole>{date}</Whole>
      <wbr />
      <Whole>{weekday}</Whole>
    </time>
  )
}
