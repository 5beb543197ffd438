import type { ReactNode } from 'react'
import { jstTime } from '@/lib/domain/date/jst'

export type Claim = { holderId: string; holderName: string; until: Date }

/** 担当：佐藤 花子（14:20まで）, for everybody on the staff's side (R-CLK-2). */
export function claimInWords({ holderName, until }: { holderName: string; until: Date }): string {
  return `担当：${holderName}（${jstTime(until).slice(0, 5)}まで）`
}

/** Whose the case is, and what can be done about it. */
export function ClaimStanding({
  claim,
  me,
  children,
}: {
  claim: Claim | null
  me: string
  children?: ReactNode
}) {
  if (!claim) return null
  const mine = claim.holderId === me
  return (
    <section aria-label="担当" className="mb-6 flex flex-col gap-3 rounded-8 border-2 border-key-900 p-4">
      <p>
        <strong>{claimInWords(claim)}</strong>
      </p>
      {mine ? (
        <p>あなたが担当しています。判断すると、担当は終わります。</p>
      ) : (
        <p>
          {claim.holderName}
          さんが判断しようとしています。急ぐときは引き継ぐことができ、引き継いだことは{claim.holderName}
          さんの画面で知らせます。
        </p>
      )}
      {children}
    </section>
  )
}
