import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { FileInput } from '@/components/ui/file-input'
import type { FormState } from '@/lib/domain/problem'

type Props = {
  state: FormState
  button: string
  /** The file whose rows the mended one stands for. */
  replaces?: string
}

/** A plain form with a file: it is sent whole, with and without scripts. Nothing is filed by sending it. */
export function UploadForm({ state, button, replaces }: Props) {
  return (
    <form
      method="post"
      action="/api/bulk-filings"
      encType="multipart/form-data"
      noValidate
      className="flex flex-col items-start gap-6"
    >
      {replaces && <input type="hidden" name="replaces" value={replaces} />}
      <FileInput
        name="file"
        problem={fieldsOf(state)('file').problem}
        label="届出のファイル"
        required
        accept=".xlsx,.csv"
        support="Excel（.xlsx）またはCSV（UTF-8、CP932）です。導入届と廃止届は見出しで見分けます。読み込んだだけでは提出されません。"
      />
      <Button variant={replaces ? 'secondary' : 'primary'}>{button}</Button>
    </form>
  )
}
