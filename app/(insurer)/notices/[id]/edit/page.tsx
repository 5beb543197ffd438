import { notFound, redirect } from 'next/navigation'
import { save } from '@/app/(insurer)/notices/[id]/actions'
import { noticesWay } from '@/app/(insurer)/notices/way'
import { PortalPage } from '@/app/portal-page'
import { filers, requireViewer } from '@/app/require-viewer'
import { NoticeForm } from '@/components/notice/notice-form'
import { RunPromise } from '@/components/notice/run-promise'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import { formatInstant } from '@/lib/domain/date/wareki'
import { noticeKindLabels } from '@/lib/domain/notice/kind'
import { reopenedFields } from '@/lib/domain/notice/requests'
import { findNoticeProblems } from '@/lib/queries/notice-problems'
import { findOwnNotice, type OwnNotice } from '@/lib/queries/own-notice'
import { type RunWords, readRunWords } from '@/lib/queries/run-words'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ check?: string; saved?: string }> }

export default async function EditNoticePage({ params, searchParams }: Props) {
  const { id } = await params
  const { check, saved } = await searchParams
  const viewer = await requireViewer(filers, `/notices/${id}/edit`)
  const notice = await findOwnNotice(viewer, id)
  if (!notice) notFound()
  const { kind, status, version, answers, requests } = notice
  const sentBack = status === 'SENT_BACK'
  if (!notice.own || (status !== 'DRAFT' && !sentBack)) redirect(`/notices/${id}`)
  const problems = check ? await findNoticeProblems(notice, viewer.now) : []
  const title = `${noticeKindLabels[kind]}${sentBack ? 'の修正' : ''}`
  return (
    <PortalPage title={title} way={noticesWay} ownHeading>
      {saved && (
        <NotificationBanner title="保存しました。" tone="success" live>
          <p>まだ提出していません。続きはあとから、ほかのパソコンでも入力できます。</p>
        </NotificationBanner>
      )}
      <NoticeForm
        key={version}
        action={save}
        title={title}
        intro={<Intro notice={notice} words={await readRunWords(notice, viewer.now)} />}
        kind={kind}
        id={id}
        version={version}
        said={`最後に保存した日時：${formatInstant(notice.changedAt)}`}
        start={{ values: answers as Record<string, string>, problems }}
        correction={sentBack ? { requests, open: reopenedFields(kind, requests) } : undefined}
      />
      {!sentBack && (
        <p className="mt-6">
          <TextLink href={`/notices/${id}/pdf`}>保存した内容を届出書の用紙で見る（下書き、PDF）</TextLink>
        </p>
      )}
    </PortalPage>
  )
}

function Intro({ notice: { status, insurer }, words }: { notice: OwnNotice; words: RunWords }) {
  return (
    <>
      {status === 'SENT_BACK' ? (
        <p>依頼のあった項目だけを直せます。直したら「次へ進む」を押し、内容を確認して再提出してください。</p>
      ) : (
        <p>
          {insurer.name}
          の届出です。保険者マスタと前回の届出の内容を入れてあります。入力は10分ほどで終わり、途中で保存できます。＊印の欄（受付印・整理印・確認・登録・備考など）は支払基金が記入します。
        </p>
      )}
      <RunPromise {...words} />
    </>
  )
}
