import { TextLink } from '@/components/ui/text-link'
import { formatDate, formatDateInFull } from '@/lib/domain/date/wareki'
import { runCalendar, runOfArrival } from '@/lib/domain/month/calendar'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'

/** R-INS-6: what arrives now is in this run. */
export async function NextCutoff({ now }: { now: Date }) {
  const settings = await readCalendarSettings()
  const { cutoff, returnBy, publishBy } = runCalendar(runOfArrival(now, settings), settings)
  return (
    <>
      <p className="mb-2">
        保険者の導入届は、<strong className="font-700">{formatDateInFull(cutoff)}</strong>
        までに届いた分が次の対象です。{formatDate(returnBy)}
        までにオンライン資格確認用コードを付けて届出を返還し、{formatDate(publishBy)}
        までに利用申請の準備が終わります。
      </p>
      <p>
        <TextLink href="/schedule">スケジュール</TextLink>
      </p>
    </>
  )
}
