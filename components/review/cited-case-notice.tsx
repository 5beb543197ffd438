import { DescriptionList } from '@/components/ui/description-list'
import { TextLink } from '@/components/ui/text-link'
import { formatInstant } from '@/lib/domain/date/wareki'

type Notice = {
  id: string
  receiptNumber: string
  handedBackAt: string
  insurer: string
  code: string | null
}

/** R-VER-4: the evidence is the portal's own record, so there is nothing to hold a file against. */
export function CitedCaseNotice({ notice }: { notice: Notice }) {
  return (
    <>
      <p className="mb-4">
        このポータルが返還した導入届が引用されています（添付は不要です）。
        <TextLink href={`/staff/notices/${notice.id}`}>導入届を開く</TextLink>
      </p>
      <DescriptionList
        items={[
          { term: '受付番号', text: notice.receiptNumber },
          { term: '保険者', text: notice.insurer },
          { term: 'コード', text: notice.code ?? '－' },
          { term: '返還日時', text: formatInstant(new Date(notice.handedBackAt)) },
        ]}
      />
    </>
  )
}
