import { rows } from '@/components/list/file-counts'
import { FileWrong } from '@/components/list/file-wrong'
import { DescriptionList } from '@/components/ui/description-list'
import { Heading } from '@/components/ui/heading'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import { formatInstant } from '@/lib/domain/date/wareki'
import type { ListName } from '@/lib/domain/list/columns'
import type { ListFileReport, OpenedListFile } from '@/lib/queries/list-file'

type Props = {
  list: ListName
  file: OpenedListFile
  applied: { at: Date; report: ListFileReport }
  /** Just now, by this person. */
  done: boolean
}

/** What the file did, and what of it is still to be mended. */
export function Applied({ list, file, applied: { at, report }, done }: Props) {
  const { wrong } = file.compared
  return (
    <>
      {done && <NotificationBanner title="一覧表に反映しました。" tone="success" live />}
      <p className="mb-6">
        「{file.fileName}」を{formatInstant(at)}に反映しました。
      </p>
      <DescriptionList
        items={[
          { term: '追加した行', text: rows(report.added) },
          { term: '変更した行', text: rows(report.changed) },
          { term: '変更のない行', text: rows(report.unchanged) },
          { term: '一覧表から外した行', text: rows(report.removed) },
          { term: '誤りがあり反映していない行', text: rows(report.refused) },
        ]}
      />
      {report.refused > 0 && wrong.length > 0 && (
        <>
          <Heading level={2}>反映していない行</Heading>
          <FileWrong rows={wrong} />
          <p className="mt-4">ファイルの誤りを直して、もう一度読み込んでください。</p>
        </>
      )}
      <p className="mt-8">
        <TextLink href={`/lists/${list}`}>一覧表に戻る</TextLink>
      </p>
    </>
  )
}
