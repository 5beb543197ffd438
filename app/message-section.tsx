import { MessageForm } from '@/components/message/message-form'
import { MessageThread } from '@/components/message/message-thread'
import { Heading } from '@/components/ui/heading'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { actOf } from '@/lib/action'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import { listMessages } from '@/lib/queries/application-messages'
import { unsentAttachments } from '@/lib/queries/unsent-attachments'
import { readMessages } from '@/lib/usecases/read-messages'
import { readKeptMessage } from './post-message'
import { shownUploads } from './shown-uploads'

type Props = {
  viewer: Viewer
  applicationId: string
  /** The page it stands on. */
  page: string
  /** The list that the case was opened from, on the desk. */
  list?: string
  /** What came of the last message that was sent: ?message= */
  came?: string
  /** 監査担当 reads only. */
  mayWrite: boolean
}

/** What was typed comes back unless it was sent. */
const isKept = (came?: string) => came === 'problem' || came === 'kept' || came === 'files'

/** The messages about an application, on the page of either side. Showing them marks them as read. */
export async function MessageSection({ viewer, applicationId, page, list, came, mayWrite }: Props) {
  await readMessages(await actOf('application.read-messages', viewer), viewer, applicationId)
  const messages = await listMessages(applicationId)
  const { body, problems } = isKept(came) ? await readKeptMessage(page) : { body: '', problems: [] }
  const problemAt = (name: string) => problems.find(({ field }) => field === name)?.message
  return (
    <section id="messages">
      <Heading level={2}>メッセージ</Heading>
      {came === 'sent' && <NotificationBanner title="メッセージを送信しました。" tone="success" live />}
      {came === 'kept' && (
        <NotificationBanner title="ログインの前に入力したメッセージを、元に戻しました。" live>
          <p>まだ送信していません。添付ファイルを選んでいたときは、もう一度選んでください。</p>
        </NotificationBanner>
      )}
      <MessageThread messages={messages} staff={isStaff(viewer.role)} />
      {mayWrite && (
        <MessageForm
          page={page}
          list={list}
          applicationId={applicationId}
          attached={shownUploads(await unsentAttachments(viewer, applicationId))}
          value={body}
          problem={problemAt('body')}
          fileProblem={problemAt('message')}
        />
      )}
    </section>
  )
}
