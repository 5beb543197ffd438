import { seeNews } from '@/app/(staff)/staff/(inside)/applications/[id]/claim/actions'
import { ButtonForm } from '@/components/layout/button-form'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import type { Viewer } from '@/lib/adapters/session'
import { formatInstant } from '@/lib/domain/date/wareki'
import { listDeskNews, type ReceivedNews } from '@/lib/queries/desk'

const named = { application: '申請', notice: '届出' } as const

type Props = { viewer: Viewer; caseId?: string; list?: string }

/** Tells that a colleague took a case over, on the top page or in the case, until it was seen (R-CLK-2). */
export async function DeskNews({ viewer, caseId, list }: Props) {
  const received = await listDeskNews(viewer, caseId)
  return received.map((news) => (
    <NotificationBanner key={news.id} title={`${news.byName}さんが担当を引き継ぎました。`}>
      <p>
        {named[news.kind]} <TextLink href={pageOf(news)}>{news.receiptNumber}</TextLink>（
        {formatInstant(news.at)}）
      </p>
      <ButtonForm
        action={seeNews}
        values={{ news: news.id, ...(caseId && { page: pageOf(news) }), ...(list && { list }) }}
        label="確認しました"
      />
    </NotificationBanner>
  ))
}

function pageOf({ kind, caseId }: ReceivedNews): string {
  return `/staff/${kind}s/${caseId}`
}
