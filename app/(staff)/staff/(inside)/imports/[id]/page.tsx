import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { ImportFacts } from '@/components/master-import/import-facts'
import { ImportFindings } from '@/components/master-import/import-findings'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { needsClosingConsent } from '@/lib/domain/master-import/closing-guard'
import { changesSomething } from '@/lib/domain/master-import/standing'
import { type FoundImport, findImport } from '@/lib/queries/imports'
import { DecideForms } from './decide-forms'
import { UndoForm } from './undo-form'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }

const doneWords: Record<string, string> = {
  apply: '取り込みました。',
  undo: '取り込みを取り消しました。',
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { id } = await params
  const viewer = await requireStaff(`/staff/imports/${id}`, ['admin', 'supervisor'])
  const found = /^[1-9]\d{0,8}$/.test(id) ? await findImport(viewer, Number(id)) : null
  if (!found) notFound()
  const { done = '' } = await searchParams
  const title = `${found.targetLabel}の取り込み`
  const facts = (
    <>
      <ImportFacts found={found} />
      <ImportFindings found={found} />
    </>
  )
  return (
    <StaffPage
      title={title}
      way={[staffTop, { label: 'マスタの取り込み', href: '/staff/imports' }]}
      ownHeading={found.mayApply}
    >
      {Object.hasOwn(doneWords, done) && (
        <NotificationBanner title={doneWords[done] ?? ''} tone="success" live />
      )}
      {found.mayApply ? <DecideForms {...openQuestions(found)} title={title} intro={facts} /> : facts}
      {found.undo === 'open' && <UndoForm id={found.id} fileName={found.fileName} />}
      {found.undo === 'by-another' && (
        <p className="mt-6">この取り込みはあなたが行いました。取り消しは、ほかの運用管理者が行います。</p>
      )}
    </StaffPage>
  )
}

/** What has to be said before this list can be taken in. */
function openQuestions({ id, target, gone, refused, report, ...counts }: FoundImport) {
  const { closingLookedFor = false, wereOpen = 0 } = report
  const wereOpenBefore = wereOpen ?? 0
  return {
    id,
    wouldChange:
      changesSomething({ gone, refused, ...counts }) && !(target === 'bank-accounts' && refused > 0),
    askSkip: refused > 0,
    closing:
      closingLookedFor && needsClosingConsent(gone, wereOpenBefore)
        ? { gone, wereOpen: wereOpenBefore }
        : null,
  }
}
