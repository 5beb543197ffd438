import { Button } from '@/components/ui/button'
import { Textarea } from '@/components/ui/textarea'
import { type ShownUpload, UploadField } from '@/components/upload/upload-field'
import { messageText } from '@/lib/domain/application/message'
import { writeFilter } from '@/lib/domain/search/list-filter'

type Props = {
  /** The page it stands on; the form is sent to /messages under it. */
  page: string
  /** The list that the case was opened from, on the desk. */
  list?: string
  applicationId: string
  /** What its writer has attached already. */
  attached: ShownUpload[]
  value?: string
  problem?: string
  fileProblem?: string
}

/** A plain form; with scripts its files are sent as soon as they are chosen, like those of an application. */
export function MessageForm({ page, list, applicationId, attached, value, problem, fileProblem }: Props) {
  return (
    <form
      method="post"
      action={`${page}/messages`}
      encType="multipart/form-data"
      noValidate
      className="flex flex-col items-start gap-6"
    >
      {list && <input type="hidden" name="list" value={list} />}
      <Textarea
        name="body"
        label={messageText.label}
        value={value}
        problem={problem}
        required
        rows={4}
        support={`${messageText.max}文字まで入力できます。受診者など、個人の情報は書かないでください。`}
      />
      <UploadField
        applicationId={applicationId}
        field="message"
        label="添付ファイル"
        problem={fileProblem}
        uploads={attached}
        lookAgain={`${writeFilter(page, { message: 'files', list })}#message`}
        support="なくてもかまいません。PDF、PNG、Excelのファイルを、1つ100MBまで添付できます。"
      />
      <Button name="do" value="send" variant="secondary">
        メッセージを送信する
      </Button>
    </form>
  )
}
