import { notFound, redirect } from 'next/navigation'
import { PortalPage } from '@/app/portal-page'
import { applicants, requireViewer } from '@/app/require-viewer'
import { ButtonLink } from '@/components/ui/button'
import { Heading } from '@/components/ui/heading'
import { ReceiptPanel } from '@/components/ui/receipt-panel'
import { TextLink } from '@/components/ui/text-link'
import { formatInstant } from '@/lib/domain/date/wareki'
import { findOwnApplication } from '@/lib/queries/own-application'

export default async function DonePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireViewer(applicants, `/applications/${id}/done`)
  const application = await findOwnApplication(viewer, id)
  if (!application) notFound()
  const { receiptNumber, submittedAt, erasedAt } = application
  if (erasedAt) redirect(`/applications/${id}`)
  if (!receiptNumber || !submittedAt) redirect(`/applications/${id}/edit`)
  return (
    <PortalPage title="利用開始申請を受け付けました" way={[{ label: '申請の一覧', href: '/applications' }]}>
      <ReceiptPanel label="受付番号" number={receiptNumber}>
        <p>受付日時：{formatInstant(submittedAt)}</p>
      </ReceiptPanel>
      <p className="mb-6">
        <ButtonLink href={`/applications/${id}/receipt`} variant="secondary">
          受付票（PDF）をダウンロードする
        </ButtonLink>
      </p>
      <Heading level={2}>このあとの流れ</Heading>
      <ol className="list-decimal pl-6">
        <li>審査担当が、届と入力内容を確認します。いま行っていただくことはありません。</li>
        <li>
          承認されると、メールでお知らせします。「マイナ資格確認アプリユーザ設定情報」を取得して、端末の初期登録を行ってください。
        </li>
        <li>内容に確認が必要なときも、メールでお知らせします。</li>
      </ol>
      <p className="mt-6">
        受け付けたことは <span className="break-all">{viewer.email}</span>{' '}
        にもメールでお送りしました。届かないときは、
        <TextLink href={`/applications/${id}`}>申請の状態</TextLink>
        を確認してください。このページはあとから開くこともできます。
      </p>
    </PortalPage>
  )
}
