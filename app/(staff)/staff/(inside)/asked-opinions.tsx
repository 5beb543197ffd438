import { Heading } from '@/components/ui/heading'
import { Table } from '@/components/ui/table'
import type { Viewer } from '@/lib/adapters/session'
import { formatInstant } from '@/lib/domain/date/wareki'
import { listAskedOpinions } from '@/lib/queries/opinions-asked'

const pages = { application: '/staff/applications', notice: '/staff/notices' } as const

/** ご意見のお願い: what colleagues want to know from this person. Nothing where nobody asks. */
export async function AskedOpinions({ viewer }: { viewer: Viewer }) {
  const rows = await listAskedOpinions(viewer)
  if (rows.length === 0) return null
  return (
    <>
      <Heading level={2}>ご意見のお願い</Heading>
      <Table
        caption="ご意見のお願い"
        hideCaption
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ kind, caseId }) => `${pages[kind]}/${caseId}#opinions`}
        columns={[
          { id: 'case', header: '受付番号', cell: ({ receiptNumber }) => receiptNumber },
          { id: 'facility', header: '施設・保険者', cell: ({ name }) => name },
          { id: 'question', header: '聞きたいこと', cell: ({ question }) => question },
          { id: 'by', header: '聞いた職員', cell: ({ askedByName }) => askedByName },
          { id: 'at', header: '日時', cell: ({ askedAt }) => formatInstant(askedAt) },
        ]}
      />
    </>
  )
}
