import { PageTitle } from '@/components/layout/page-title'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { fieldsOf } from '@/components/ui/field-state'
import { FileInput } from '@/components/ui/file-input'
import { Heading } from '@/components/ui/heading'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { noticeKindLabels, noticeKinds } from '@/lib/domain/notice/kind'
import type { FormState } from '@/lib/domain/problem'

const title = '届いた用紙を受け付ける'

/** A plain form with a file: it is sent whole, with and without scripts. */
export function PaperArrivalForm({ state }: { state: FormState }) {
  const field = fieldsOf(state)
  return (
    <>
      <PageTitle title={title} problems={state.problems.length > 0} />
      <ErrorSummary problems={state.problems} />
      <Heading level={1}>{title}</Heading>
      <p className="mb-6">
        用紙の画像を読み込んだあと、次の画面で、画像を見ながら記載された内容を入力します。入力の途中でやめても、あとから続けられます。
      </p>
      <form
        method="post"
        action="/api/paper-notices"
        encType="multipart/form-data"
        noValidate
        className="flex flex-col items-start gap-8"
      >
        <RadioGroup
          {...field('kind')}
          label="届出の種類"
          required
          choices={noticeKinds.map((value) => ({ value, label: noticeKindLabels[value] }))}
        />
        <TextInput
          {...field('arrivedOn')}
          label="届いた日"
          required
          width="medium"
          autoComplete="off"
          support="支払基金に届いた日です。この日が、届出の入る処理の回を決めます。例：令和8年11月20日、2026-11-20"
        />
        <TextInput
          {...field('insurerNumber')}
          label="保険者コード"
          required
          width="medium"
          inputMode="numeric"
          autoComplete="off"
          support="用紙に記載された8桁の数字です。国民健康保険は6桁です。"
        />
        <FileInput
          name="scan"
          problem={field('scan').problem}
          label="用紙の画像"
          required
          accept=".pdf,.png"
          support={`${state.problems.length > 0 ? 'もう一度ファイルを選んでください。' : ''}PDFまたはPNGのファイルを100MBまで添付できます。`}
        />
        <Button>受け付けて入力に進む</Button>
      </form>
    </>
  )
}
