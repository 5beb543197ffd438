import { jstTime } from '@/lib/domain/date/jst'
import { Whole } from './whole'

/** Whose claim a row of a list is now, and until when (R-CLK-2). */
export function RowClaim({ clerk, claimedUntil }: { clerk: string | null; claimedUntil: Date | null }) {
  if (!clerk || !claimedUntil) return null
  return (
    <p className="mt-1 text-solid-gray-700">
      担当：{clerk}
      <Whole>（{jstTime(claimedUntil).slice(0, 5)}まで）</Whole>
    </p>
  )
}
