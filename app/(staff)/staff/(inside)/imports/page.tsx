import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { PageTitle } from '@/components/layout/page-title'
import { ImportTable } from '@/components/master-import/import-table'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Heading } from '@/components/ui/heading'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import { readImportForm } from '@/lib/adapters/import-cookie'
import { emptyFormState } from '@/lib/domain/problem'
import { listImports } from '@/lib/queries/imports'
import { UploadForm } from './upload-form'

type Props = { searchParams: Promise<{ again?: string; done?: string; before?: string }> }

const title = 'マスタの取り込み'

export default async function ImportsPage({ searchParams }: Props) {
  const viewer = await requireStaff('/staff/imports', ['admin', 'supervisor'])
  const { again, done, before = '' } = await searchParams
  const state = (again ? await readImportForm() : null) ?? emptyFormState
  const older = /^[1-9]\d{0,8}$/.test(before)
  const { rows, next } = await listImports(viewer, older ? Number(before) : undefined)
  return (
    <StaffPage title={title} way={[staffTop]} ownHeading>
      <PageTitle title={title} problems={state.problems.length > 0} />
      <ErrorSummary problems={state.problems} />
      <Heading level={1}>{title}</Heading>
      {done === 'discard' && (
        <NotificationBanner title="取り込みをやめました。マスタは変わっていません。" tone="success" live />
      )}
      {viewer.role === 'admin' && <UploadForm state={state} />}
      <Heading level={2}>取り込みの履歴</Heading>
      <ImportTable rows={rows} />
      {next && (
        <p className="mt-4">
          <TextLink href={`/staff/imports?before=${next}`}>これより前の取り込みを表示する</TextLink>
        </p>
      )}
      {older && (
        <p className="mt-4">
          <TextLink href="/staff/imports">最新の取り込みに戻る</TextLink>
        </p>
      )}
    </StaffPage>
  )
}
