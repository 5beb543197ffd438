import { jstDate } from '@/lib/domain/date/jst'
import { formatDate } from '@/lib/domain/date/wareki'

/** Since when an association may file, and by what: on the portal, or by a letter that staff recorded (R-INS-4). */
export function MandateWay({ at, paperOn }: { at: Date; paperOn: Date | null }) {
  return (
    <>
      {formatDate(jstDate(at))}
      <p className="text-solid-gray-700">
        {paperOn ? `${formatDate(paperOn.toISOString().slice(0, 10))}付の書面（支払基金が登録）` : 'ポータル'}
      </p>
    </>
  )
}
