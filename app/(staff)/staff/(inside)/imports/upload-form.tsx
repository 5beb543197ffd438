import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { FileInput } from '@/components/ui/file-input'
import { Heading } from '@/components/ui/heading'
import { Select } from '@/components/ui/select'
import { facilityKindLabel } from '@/lib/domain/facility/kind'
import { listKinds } from '@/lib/domain/master-import/import-schema'
import { importTargetLabels, importTargets } from '@/lib/domain/master-import/target'
import type { FormState } from '@/lib/domain/problem'

/** A plain form with a file: it is sent whole, with and without scripts. Nothing is changed by sending it. */
export function UploadForm({ state }: { state: FormState }) {
  const field = fieldsOf(state)
  return (
    <section>
      <Heading level={2}>ファイルから取り込む</Heading>
      <p className="mb-6">
        ファイルを送ると、登録済みの内容と比べた結果を表示します。その画面で「取り込む」を押すまで、マスタは変わりません。
      </p>
      <form
        method="post"
        action="/api/imports"
        encType="multipart/form-data"
        noValidate
        className="flex flex-col items-start gap-8"
      >
        <Select
          {...field('target')}
          label="取り込むマスタ"
          required
          choices={importTargets.map((value) => ({ value, label: importTargetLabels[value] }))}
        />
        <Select
          {...field('kind')}
          label="施設の種別"
          width="long"
          empty="ファイルの列 kind による"
          support="施設マスタのファイルに列 kind がないときに選んでください。"
          choices={listKinds.map((value) => ({ value, label: facilityKindLabel(value) }))}
        />
        <FileInput
          name="file"
          problem={field('file').problem}
          label="ファイル"
          required
          accept=".csv,.gz"
          support={
            state.problems.length > 0
              ? 'もう一度ファイルを選んでください。CSV（UTF-8またはCP932）か、それをgzで圧縮したものです。'
              : 'CSV（UTF-8またはCP932）か、それをgzで圧縮したものです。100MBまで送れます。10万行で10秒ほどかかります。'
          }
        />
        <Button>内容を確認する</Button>
      </form>
    </section>
  )
}
