import { Button } from '@/components/ui/button'
import { FileInput } from '@/components/ui/file-input'
import { Textarea } from '@/components/ui/textarea'
import { messageText } from '@/lib/domain/application/message'
import { uploadAccept } from '@/lib/domain/application/upload-rule'

type Props = { action: string; value?: string; problem?: string; fileProblem?: string }

/** A plain form, the same with scripts and without. */
export function MessageForm({ action, value, problem, fileProblem }: Props) {
  return (
    <form
      method="post"
      action={action}
      encType="multipart/form-data"
      noValidate
      className="flex flex-col items-start gap-6"
    >
      <Textarea
        name="body"
        label={messageText.label}
        value={value}
        problem={problem}
        required
        rows={4}
        support={`${messageText.max}文字まで入力できます。受診者など、個人の情報は書かないでください。`}
      />
      <FileInput
        name="message"
        label="添付ファイル"
        problem={fileProblem}
        multiple
        accept={uploadAccept}
        support="なくてもかまいません。PDF、PNG、Excelのファイルを、1つ100MBまで添付できます。"
      />
      <Button variant="secondary">メッセージを送信する</Button>
    </form>
  )
}
