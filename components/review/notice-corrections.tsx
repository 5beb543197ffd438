import { Heading } from '@/components/ui/heading'
import { type Column, Table } from '@/components/ui/table'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import { noticeFieldLabel } from '@/lib/domain/notice/fields'
import type { FieldRequest } from '@/lib/domain/notice/requests'
import type { NoticeStatus } from '@/lib/domain/notice/status'

type Row = FieldRequest & { now: string }
type Props = { requests: readonly FieldRequest[]; answers: NoticeAnswers; status: NoticeStatus }

/** What was asked for at the last return, first of all, with what stood there and what stands there now (R-CLK-3). */
export function NoticeCorrections({ requests, answers, status }: Props) {
  if (requests.length === 0) return null
  const waiting = status === 'SENT_BACK'
  const rows = requests.map((request) => ({ ...request, now: answers[request.field] ?? '' }))
  return (
    <section>
      <Heading level={2}>{waiting ? '直すように依頼した項目' : '再提出で直された項目'}</Heading>
      <Table
        caption={waiting ? '直すように依頼した項目' : '再提出で直された項目'}
        hideCaption
        rows={rows}
        rowKey={({ field }) => field}
        columns={waiting ? asked : [...asked, ...changed]}
      />
    </section>
  )
}

const asked: Column<Row>[] = [
  { id: 'field', header: '項目', cell: ({ field }) => noticeFieldLabel(field) },
  {
    id: 'message',
    header: '依頼した内容',
    cell: ({ message }) => <span className="whitespace-pre-wrap">{message}</span>,
  },
]

const changed: Column<Row>[] = [
  { id: 'before', header: '前', cell: ({ before, now }) => boxed(before ?? now) },
  {
    id: 'now',
    header: '後',
    cell: ({ before, now }) => {
      if (before === undefined || before === now) return '変わっていません'
      return <mark className="bg-yellow-100 px-1 break-words">{boxed(now)}</mark>
    },
  },
]

/** A ticked box is stored as `on`. */
function boxed(text: string): string {
  if (text === 'on') return '選択'
  return text || '空欄'
}
