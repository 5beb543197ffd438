import { TextLink } from '@/components/ui/text-link'
import { formatFileSize } from '@/lib/domain/application/file-size'
import { formatInstant } from '@/lib/domain/date/wareki'

type Message = {
  id: string
  at: Date
  fromStaff: boolean
  author: string
  body: string
  readAt: Date | null
  files: { id: string; fileName: string; size: number; state: string }[]
}

type Props = {
  messages: readonly Message[]
  /** Which side reads: applicants see the office, not the person. */
  staff: boolean
}

/** What was written about a case, oldest first, with whether the other side has seen it (R-APP-9). */
export function MessageThread({ messages, staff }: Props) {
  if (messages.length === 0)
    return (
      <p className="mb-6">
        メッセージはまだありません。{staff ? '申請者' : '支払基金'}
        に伝えたいことや質問があるときは、下の欄から送信できます。
      </p>
    )
  return (
    <ol className="mb-8 flex flex-col gap-4">
      {messages.map((message) => (
        <li
          key={message.id}
          className={`rounded-8 border p-4 ${message.fromStaff === staff ? 'border-solid-gray-420' : 'border-key-900 bg-key-50'}`}
        >
          <p className="text-std-16B-170">{writer(message, staff)}</p>
          <p className="text-solid-gray-700">
            <time dateTime={message.at.toISOString()}>{formatInstant(message.at)}</time>
            {message.fromStaff === staff &&
              (message.readAt ? '　相手が確認済み' : '　相手はまだ確認していません')}
          </p>
          <p className="mt-2 break-words whitespace-pre-wrap">{message.body}</p>
          <Files files={message.files} />
        </li>
      ))}
    </ol>
  )
}

function writer({ fromStaff, author }: Message, staff: boolean): string {
  if (!fromStaff) return `申請者　${author}`
  return staff ? `支払基金　${author}` : '支払基金'
}

function Files({ files }: Pick<Message, 'files'>) {
  if (files.length === 0) return null
  return (
    <ul className="mt-2">
      {files.map(({ id, fileName, size, state }) => (
        <li key={id} className="break-all">
          {state === 'CLEAN' ? <TextLink href={`/api/uploads/${id}`}>{fileName}</TextLink> : fileName}（
          {formatFileSize(size)}
          {state === 'CLEAN' ? '' : '、検査中'}）
        </li>
      ))}
    </ul>
  )
}
