import { ButtonLink, type ButtonVariant } from '@/components/ui/button'
import { caseAddress } from '@/lib/domain/application/case-address'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { type ApplicationAction, applicationWorkflow } from '@/lib/domain/application/workflow'
import { type ActingRole, allowedActions } from '@/lib/domain/workflow'

const pages: Partial<Record<ApplicationAction, { path: string; variant: ButtonVariant }>> = {
  approve: { path: 'approve', variant: 'primary' },
  resume: { path: 'resume', variant: 'primary' },
  sendBack: { path: 'send-back', variant: 'secondary' },
  hold: { path: 'hold', variant: 'secondary' },
  reject: { path: 'reject', variant: 'danger' },
}

const order = Object.keys(pages)

type Props = {
  found: { id: string; version: number; status: ApplicationStatus }
  role: ActingRole
  list?: string
}

/** What this role may do with the case now, by the workflow table alone. Each leads to its own page with its form. */
export function CaseActions({ found: { id, version, status }, role, list }: Props) {
  const rows = allowedActions(applicationWorkflow, role, status)
    .filter(({ action }) => pages[action])
    .sort((a, b) => order.indexOf(a.action) - order.indexOf(b.action))
  if (rows.length === 0) return null
  return (
    <ul className="mt-10 flex flex-wrap gap-4">
      {rows.map(({ action, label }) => (
        <li key={action}>
          <ButtonLink
            href={caseAddress(`${id}/${pages[action]?.path}`, list, { version: String(version) })}
            variant={pages[action]?.variant}
          >
            {label}
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}
