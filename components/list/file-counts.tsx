import { DescriptionList } from '@/components/ui/description-list'
import type { ComparedFile } from '@/lib/domain/list/compare-file'

/** What the file would do, in rows. */
export function FileCounts({ added, changed, unchanged, wrong, absent }: ComparedFile) {
  return (
    <DescriptionList
      items={[
        { term: '追加', text: rows(added.length) },
        { term: '変更', text: rows(changed.length) },
        { term: '変更なし', text: rows(unchanged) },
        { term: '誤り', text: rows(wrong.length) },
        { term: 'ファイルにない行', text: rows(absent.length) },
      ]}
    />
  )
}

export function rows(count: number): string {
  return `${count.toLocaleString('ja-JP')}件`
}
