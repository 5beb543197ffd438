import { top } from '@/app/(public)/ways'
import { PortalPage } from '@/app/portal-page'
import { siteName } from '@/components/layout/site-name'
import { ButtonLink } from '@/components/ui/button'
import { Heading } from '@/components/ui/heading'
import { SummaryList } from '@/components/ui/summary-list'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { jstDate } from '@/lib/domain/date/jst'
import { formatDateInFull } from '@/lib/domain/date/wareki'
import { openDataColumns } from '@/lib/domain/list/open-data'
import { readOpenDataState } from '@/lib/queries/open-data'

export default async function OpenDataPage() {
  const { count, changedAt } = await readOpenDataState()
  return (
    <PortalPage title="オープンデータ" way={[top]}>
      <p>
        特定健診・特定保健指導の実施機関の一覧を、だれでも使えるデータとして公開しています。内容は
        <TextLink href="/institutions">実施機関を探す</TextLink>
        と同じです。実施機関が情報を変更すると、すぐに反映されます。
      </p>
      <Heading level={2}>実施機関の一覧をダウンロードする</Heading>
      <SummaryList
        rows={[
          { label: '件数', value: `${count.toLocaleString('ja-JP')}件` },
          {
            label: '最後に変更された日',
            value: changedAt ? formatDateInFull(jstDate(changedAt)) : 'まだデータがありません',
          },
        ]}
      />
      <div className="mt-6 flex flex-wrap gap-4">
        <ButtonLink href="/open-data/institutions?format=xlsx">Excel形式でダウンロードする</ButtonLink>
        <ButtonLink href="/open-data/institutions?format=csv" variant="secondary">
          CSV形式でダウンロードする
        </ButtonLink>
      </div>
      <p className="mt-4">
        CSVの文字コードはUTF-8（BOM付き）です。表計算ソフトが式と間違える文字で始まる項目には、先頭に「&apos;」が付いています。
      </p>
      <Heading level={2}>利用条件</Heading>
      <p>
        商用・非商用を問わず、だれでも無料で、複製、加工、配布ができます。申込みは必要ありません。利用するときは、次のように出典を記載してください。加工したときは、加工したことも記載してください。
      </p>
      <p className="mt-3">出典：「{siteName}」実施機関の一覧（ダウンロードした日付）</p>
      <p className="mt-3">データの内容は、各実施機関が登録したものです。</p>
      <Heading level={2}>項目の説明</Heading>
      <Table
        caption="実施機関の一覧の項目（左の列から順に）"
        columns={[
          { id: 'name', header: '項目', cell: ({ name }) => name },
          { id: 'text', header: '説明', cell: ({ text }) => text },
        ]}
        rows={openDataColumns}
        rowKey={({ name }) => name}
      />
    </PortalPage>
  )
}
