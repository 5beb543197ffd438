import { ButtonForm } from '@/components/layout/button-form'
import { type Claim, ClaimStanding } from '@/components/review/claim-standing'
import type { Viewer } from '@/lib/adapters/session'
import { mayClaim } from '@/lib/domain/application/claim'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { release, takeOver } from './claim/actions'

type Props = {
  viewer: Viewer
  found: { id: string; status: ApplicationStatus }
  claim: Claim | null
  /** The decision's page on which a taken-over case goes on. */
  goOn?: string
}

/** One's own claim can be given up, a colleague's be taken over, each with one press. */
export function CaseClaim({ viewer, found: { id, status }, claim, goOn }: Props) {
  if (!claim) return null
  const mine = claim.holderId === viewer.accountId
  return (
    <ClaimStanding claim={claim} me={viewer.accountId}>
      {mayClaim(viewer.role, status) &&
        (mine ? (
          <ButtonForm action={release} values={{ id }} label="担当を解く" />
        ) : (
          <ButtonForm
            action={takeOver}
            values={{ id, from: claim.holderId, ...(goOn && { goOn }) }}
            label={`${claim.holderName}さんから引き継ぐ`}
          />
        ))}
    </ClaimStanding>
  )
}
