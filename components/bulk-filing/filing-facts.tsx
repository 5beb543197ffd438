import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import { formatInstant } from '@/lib/domain/date/wareki'
import { type NoticeKind, noticeKindLabels } from '@/lib/domain/notice/kind'
import { FilingProgress } from './filing-progress'

type Filing = {
  id: string
  kind: NoticeKind
  fileName: string
  createdAt: Date
  filedAt: Date | null
  notes: readonly string[]
  counts: { wrong: number; good: number; filing: number; filed: number }
}

/** What the file is, how many rows of it are in which state, and the one button that matters. */
export function FilingFacts({ filing, rewritable }: { filing: Filing; rewritable: number }) {
  const { id, kind, fileName, createdAt, filedAt, notes, counts } = filing
  const { wrong, good, filing: waiting, filed } = counts
  return (
    <>
      {waiting > 0 && <FilingProgress done={filed} total={filed + waiting} />}
      <DescriptionList
        items={[
          { term: '届出', text: noticeKindLabels[kind] },
          { term: 'ファイル', text: <span className="break-all">{fileName}</span> },
          { term: '読み込んだ日時', text: formatInstant(createdAt) },
          { term: '誤りのある行', text: `${rows(wrong)}${wrong > 0 ? '（直すまで提出されません）' : ''}` },
          { term: '提出できる行', text: rows(good) },
          { term: '提出した行', text: `${rows(filed)}${filedAt ? `（${formatInstant(filedAt)}）` : ''}` },
        ]}
      />
      {notes.length > 0 && (
        <div className="mt-6">
          <NotificationBanner title="ファイルの読み取りについて">
            {notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </NotificationBanner>
        </div>
      )}
      {rewritable > 0 && (
        <p className="mt-6">
          作成要領の書き方（例：新橋2-1-3）と違う所在地が{rewritable.toLocaleString('ja-JP')}件あります。
          <TextLink href={`/notices/bulk/${id}/addresses`}>所在地の書き換えを確かめる</TextLink>
        </p>
      )}
      {good > 0 && (
        <p className="mt-6">
          <ButtonLink href={`/notices/bulk/${id}/file`}>提出できる{rows(good)}の提出に進む</ButtonLink>
        </p>
      )}
      {filed > 0 && (
        <p className="mt-6">
          <TextLink href={`/notices/bulk/${id}/summary`}>提出した届出の一覧（PDF）</TextLink>
        </p>
      )}
    </>
  )
}

function rows(count: number): string {
  return `${count.toLocaleString('ja-JP')}件`
}
