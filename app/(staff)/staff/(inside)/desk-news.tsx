import { seeNews } from '@/app/(staff)/staff/(inside)/applications/[id]/claim/actions'
import { ButtonForm } from '@/components/layout/button-form'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import type { Viewer } from '@/lib/adapters/session'
import { formatInstant } from '@/lib/domain/date/wareki'
import { listDeskNews } from '@/lib/queries/desk'

/** Tells that a colleague took a case over, on the top page or in the case, until it was seen (R-CLK-2). */
export async function DeskNews({ viewer, applicationId }: { viewer: Viewer; applicationId?: string }) {
  const news = await listDeskNews(viewer, applicationId)
  return news.map(({ id, at, byName, applicationId: on, receiptNumber }) => (
    <NotificationBanner key={id} title={`${byName}さんが担当を引き継ぎました。`}>
      <p>
        申請 <TextLink href={`/staff/applications/${on}`}>{receiptNumber}</TextLink>（{formatInstant(at)}）
      </p>
      <ButtonForm
        action={seeNews}
        values={{ news: id, ...(applicationId && { id: applicationId }) }}
        label="確認しました"
      />
    </NotificationBanner>
  ))
}
