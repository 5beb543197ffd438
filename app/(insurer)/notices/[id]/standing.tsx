import { RunPromise } from '@/components/notice/run-promise'
import { StatusOfNotice } from '@/components/notice/status-of-notice'
import { ButtonLink } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { DescriptionList } from '@/components/ui/description-list'
import { TextLink } from '@/components/ui/text-link'
import { formatDateInFull, formatInstantToTheSecond } from '@/lib/domain/date/wareki'
import { noticeFieldLabel } from '@/lib/domain/notice/fields'
import type { OwnNotice } from '@/lib/queries/own-notice'
import type { RunWords } from '@/lib/queries/run-words'

type Props = { notice: OwnNotice; words: RunWords; next: string }

const finished = ['PUBLISHED', 'EFFECTIVE', 'WITHDRAWN', 'REJECTED']

/** Where the notice is, what comes next and by when, and the one button that matters. */
export function Standing({ notice, words, next }: Props) {
  const { id, status, own } = notice
  return (
    <div className="mb-8 flex flex-col items-start gap-4">
      <StatusOfNotice status={status} />
      <p>{next}</p>
      {status === 'SENT_BACK' && <Requests notice={notice} />}
      {!finished.includes(status) && status !== 'HANDED_BACK' && <RunPromise {...words} />}
      <DescriptionList items={facts(notice)} />
      {status === 'SENT_BACK' && own && <ButtonLink href={`/notices/${id}/edit`}>届出を直す</ButtonLink>}
      {!notice.erasedAt && <Documents notice={notice} />}
      {status === 'PUBLISHED' && (
        <ButtonLink href="/home" variant="secondary">
          マイページで利用開始申請に進む
        </ButtonLink>
      )}
    </div>
  )
}

function Documents({ notice: { id, status, pdfKey } }: { notice: OwnNotice }) {
  return (
    <>
      {pdfKey ? (
        <ButtonLink href={`/notices/${id}/pdf`}>返還された届出（PDF）をダウンロードする</ButtonLink>
      ) : (
        // While it is being mended, what stands there was not filed.
        status !== 'SENT_BACK' && <TextLink href={`/notices/${id}/pdf`}>提出した内容の控え（PDF）</TextLink>
      )}
      <TextLink href={`/notices/${id}/receipt`}>受付票（PDF）</TextLink>
    </>
  )
}

function facts(notice: OwnNotice) {
  const { receiptNumber, arrivedAt, insurer, code, abolishedCode, kind, abolishedOn } = notice
  const issued = kind === 'INTRODUCTION' ? code : null
  return [
    { term: '受付番号', text: <span className="select-all">{receiptNumber}</span> },
    { term: '受付日時', text: arrivedAt ? formatInstantToTheSecond(arrivedAt) : '―' },
    { term: '保険者', text: insurer.name },
    ...(issued ? [{ term: 'オンライン資格確認用コード', text: <Code code={issued.code} /> }] : []),
    ...(abolishedCode ? [{ term: '廃止するコード', text: abolishedCode.code }] : []),
    ...(abolishedOn
      ? [{ term: '廃止年月日', text: formatDateInFull(abolishedOn.toISOString().slice(0, 10)) }]
      : []),
  ]
}

/** The ten digits, and how they are typed in at the account registration (R-INS-8). */
function Code({ code }: { code: string }) {
  return (
    <span className="flex flex-wrap items-center gap-3">
      <strong className="text-std-20B-150 tracking-wider select-all">{code}</strong>
      <CopyButton what="オンライン資格確認用コード" text={code} />
      <span>
        （都道府県番号 {code.slice(0, 2)}、機関コード {code.slice(3)}）
      </span>
    </span>
  )
}

function Requests({ notice: { requests } }: { notice: OwnNotice }) {
  return (
    <section
      aria-label="支払基金からの依頼"
      className="w-full rounded-8 border-2 border-warning-orange-2 p-4"
    >
      <p className="text-std-17B-170">支払基金からの依頼</p>
      <ul className="mt-2 flex list-disc flex-col gap-2 pl-6">
        {requests.map(({ field, message }) => (
          <li key={field}>
            <strong>{noticeFieldLabel(field)}</strong>：{message}
          </li>
        ))}
      </ul>
    </section>
  )
}
