import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { FileInput } from '@/components/ui/file-input'
import { Heading } from '@/components/ui/heading'
import { TextLink } from '@/components/ui/text-link'
import { formatInstant } from '@/lib/domain/date/wareki'
import { type ListName, listTitles } from '@/lib/domain/list/columns'
import type { FormState } from '@/lib/domain/problem'

type Props = {
  list: ListName
  state: FormState
  /** The file that was read last. */
  file: { fileName: string; readAt: Date; appliedAt: Date | null } | null
}

const formats = [
  { format: 'xlsx', label: 'Excel' },
  { format: 'csv', label: 'CSV（UTF-8）' },
  { format: 'cp932', label: 'CSV（Shift_JIS）' },
] as const

/** The list as a file in the layout of the 別紙, out and in (R-LST-4). Nothing changes by sending one. */
export function ListFiles({ list, state, file }: Props) {
  const title = listTitles[list]
  return (
    <section className="mt-10">
      <Heading level={2}>ファイルで保存・読み込み</Heading>
      <p>{title}を、集合契約の別紙と同じ列のファイルで保存できます。</p>
      <ul className="mt-2 mb-6 flex flex-wrap gap-x-6 gap-y-2">
        {formats.map(({ format, label }) => (
          <li key={format}>
            <TextLink href={`/lists/${list}/export?format=${format}`}>
              {title}を{label}で保存する
            </TextLink>
          </li>
        ))}
      </ul>
      <form
        method="post"
        action="/api/list-files"
        encType="multipart/form-data"
        noValidate
        className="flex flex-col items-start gap-6"
      >
        <input type="hidden" name="list" value={list} />
        <FileInput
          name="file"
          problem={fieldsOf(state)('file').problem}
          label={`${title}のファイル`}
          required
          accept=".xlsx,.csv"
          support="保存したExcelまたはCSVのファイルを編集して選んでください。読み込んだだけでは、一覧表は変わりません。内容を確かめてから反映します。"
        />
        <Button variant="secondary">ファイルを読み込む</Button>
      </form>
      {file && (
        <p className="mt-4">
          <TextLink href={`/lists/${list}/file`}>最後に読み込んだファイル「{file.fileName}」を開く</TextLink>
          （{formatInstant(file.readAt)}、{file.appliedAt ? '反映済み' : '未反映'}）
        </p>
      )}
    </section>
  )
}
