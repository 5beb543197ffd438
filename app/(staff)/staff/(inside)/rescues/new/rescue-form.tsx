import { type Choices, FacilityFields } from '@/app/(account)/register/facility-fields'
import { PageTitle } from '@/components/layout/page-title'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { fieldsOf } from '@/components/ui/field-state'
import { FileInput } from '@/components/ui/file-input'
import { Heading } from '@/components/ui/heading'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { uploadAccept } from '@/lib/domain/application/upload-rule'
import { rescueReasonMax } from '@/lib/domain/organisation/rescue-schema'
import type { FormState } from '@/lib/domain/problem'

const title = '復旧を登録する'

/** A plain form with a file: it is sent whole, with and without scripts. */
export function RescueForm({ state, ...choices }: Choices & { state: FormState }) {
  const field = fieldsOf(state)
  return (
    <>
      <PageTitle title={title} problems={state.problems.length > 0} />
      <ErrorSummary problems={state.problems} />
      <Heading level={1}>{title}</Heading>
      <form
        method="post"
        action="/api/rescues"
        encType="multipart/form-data"
        noValidate
        className="flex flex-col items-start gap-8"
      >
        <FacilityFields state={state} {...choices} />
        <TextInput {...field('personName')} label="氏名" required autoComplete="off" width="medium" />
        <TextInput
          {...field('email')}
          label="メールアドレス"
          required
          type="email"
          autoComplete="off"
          support="判断のあと、このアドレスに管理者としての招待を送ります。"
        />
        <Textarea
          {...field('reason')}
          label="復旧が必要な理由"
          required
          rows={4}
          support={`${rescueReasonMax}文字以内で入力してください。`}
        />
        <FileInput
          name="document"
          problem={field('document').problem}
          label="確認した書類"
          required
          accept={uploadAccept}
          support={
            state.problems.length > 0
              ? 'もう一度ファイルを選んでください。PDF、PNG、Excelのファイルを100MBまで添付できます。'
              : '機関からの申出書などです。PDF、PNG、Excelのファイルを100MBまで添付できます。'
          }
        />
        <Button>復旧を登録する</Button>
      </form>
    </>
  )
}
