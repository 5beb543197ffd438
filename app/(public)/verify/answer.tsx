import { DescriptionList } from '@/components/ui/description-list'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { formatDateInFull } from '@/lib/domain/date/wareki'
import type { Verification } from '@/lib/usecases/verify-notice'

/** Genuine, issued on, still valid; nothing else about the notice, and nothing about why not. */
export function Answer({ answer }: { answer: Verification | null }) {
  if (!answer) {
    return (
      <NotificationBanner title="確認できませんでした。" tone="warning" live>
        <p>
          入力された番号の組み合わせの届出は、返還の記録にありません。番号を確かめて、もう一度入力してください。番号が正しいときは、届出を渡した方に確認してください。
        </p>
      </NotificationBanner>
    )
  }
  const { issuedOn, valid, abolishedOn } = answer
  return (
    <NotificationBanner title="社会保険診療報酬支払基金が返還した届出です。" tone="success" live>
      <DescriptionList
        items={[
          { term: '付番日', text: formatDateInFull(issuedOn) },
          { term: 'コードの状態', text: valid ? '有効です。' : '廃止されています。' },
          ...(abolishedOn && !valid ? [{ term: '廃止年月日', text: formatDateInFull(abolishedOn) }] : []),
        ]}
      />
    </NotificationBanner>
  )
}
