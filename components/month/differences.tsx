import { Table } from '@/components/ui/table'

type Difference = { what: string; subject: string; message: string }

/** What the comparison of notices, codes, master, PDFs and mails found. */
export function Differences({ found }: { found: readonly Difference[] }) {
  return (
    <Table
      caption="合わないもの"
      rows={found}
      rowKey={({ what, subject }) => `${what} ${subject}`}
      empty={<p>合わないものはありませんでした。</p>}
      columns={[
        { id: 'subject', header: '対象', cell: ({ subject }) => subject },
        { id: 'message', header: '内容', cell: ({ message }) => message },
      ]}
    />
  )
}
