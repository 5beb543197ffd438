import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { AuditFilterForm } from '@/components/audit/audit-filter-form'
import { AuditTable } from '@/components/audit/audit-table'
import { ExportCheck } from '@/components/audit/export-check'
import { PageTitle } from '@/components/layout/page-title'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Heading } from '@/components/ui/heading'
import { Pagination } from '@/components/ui/pagination'
import { TextLink } from '@/components/ui/text-link'
import { actOf } from '@/lib/action'
import { exportKey } from '@/lib/adapters/audit-export-key'
import { auditFilterFields, readAuditFilter } from '@/lib/domain/audit/filter'
import { auditReaders, listStaff, readAuditLog } from '@/lib/queries/audit-log'
import { recordAuditView } from '@/lib/usecases/record-audit-view'

type Props = { searchParams: Promise<Record<string, string | string[]>> }

const title = '監査ログ'

export default async function AuditPage({ searchParams }: Props) {
  const viewer = await requireStaff('/staff/audit', auditReaders)
  const search = await searchParams
  const { filter, problems } = readAuditFilter(search)
  const from = { below: readId(search.below), above: readId(search.above) }
  await recordAuditView(await actOf('audit.view', viewer), filter)
  const [page, staff] = await Promise.all([readAuditLog(viewer, filter, from), listStaff(viewer)])
  const typed = typedIn(search)
  const href = (way: 'below' | 'above', id: string | null) =>
    id ? `/staff/audit?${new URLSearchParams({ ...typed, [way]: id })}` : undefined
  return (
    <StaffPage title={title} way={[staffTop]} ownHeading>
      <PageTitle title={title} problems={problems.length > 0} />
      <ErrorSummary problems={problems} />
      <Heading level={1}>{title}</Heading>
      <p className="mb-6">
        誰が、いつ、何を見て、何をしたかの記録です。あとから変えたり消したりすることはできません。この画面を見たことも記録されます。
      </p>
      <AuditFilterForm typed={typed} problems={problems} staff={staff} />
      <p className="mb-4">
        <TextLink href={`/staff/audit/export?${new URLSearchParams(typed)}`}>
          この条件の記録をCSVで保存する
        </TextLink>
      </p>
      <ExportCheck publicKey={exportKey()} />
      <AuditTable rows={page.rows} empty="この条件に合う記録はありません。条件を減らしてください。" />
      <Pagination
        previousHref={href('above', page.newer)}
        nextHref={href('below', page.older)}
        label="監査ログのページ"
      />
    </StaffPage>
  )
}

function typedIn(search: Record<string, string | string[]>): Record<string, string> {
  const entries = auditFilterFields.map((field) => [field, search[field]] as const)
  return Object.fromEntries(
    entries.filter((entry): entry is [(typeof auditFilterFields)[number], string] => {
      const [, value] = entry
      return typeof value === 'string' && value !== ''
    }),
  )
}

function readId(text: string | string[] | undefined): bigint | undefined {
  return typeof text === 'string' && /^\d{1,18}$/.test(text) ? BigInt(text) : undefined
}
