import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import { jstDate } from '@/lib/domain/date/jst'
import { formatDateInFull } from '@/lib/domain/date/wareki'
import type { ClosedFacility } from '@/lib/queries/closed-facilities'

/** Why an institution is not there any more: the master's list does not name it (R-CLK-7). */
export function ClosedNotice({ facilities }: { facilities: readonly ClosedFacility[] }) {
  return facilities.map(({ id, name, closedAt }) => (
    <NotificationBanner key={id} title={`${name}は閉鎖として登録されています。`} tone="warning">
      <p>
        施設・保険者の一覧からなくなったため、{formatDateInFull(jstDate(closedAt))}
        に閉鎖として登録しました。新しい申請はできません。これまでの申請の記録は残っています。
      </p>
      <p>
        廃止や休止の届出をしていないときは、支払基金または地方厚生（支）局に登録の内容を確認し、
        <TextLink href="/contact">お問い合わせ</TextLink>からお知らせください。
      </p>
    </NotificationBanner>
  ))
}
