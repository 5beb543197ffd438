import { ClaimButtons } from '@/app/(staff)/staff/(inside)/claim-buttons'
import type { Claim } from '@/components/review/claim-standing'
import type { Viewer } from '@/lib/adapters/session'
import { mayClaim } from '@/lib/domain/application/claim'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { release, takeOver } from './claim/actions'

type Props = {
  viewer: Viewer
  found: { id: string; status: ApplicationStatus }
  claim: Claim | null
  goOn?: string
  list?: string
}

export function CaseClaim({ viewer, found: { id, status }, claim, goOn, list }: Props) {
  const decides = mayClaim(viewer.role, status)
  return <ClaimButtons {...{ viewer, id, claim, decides, goOn, list }} deeds={{ release, takeOver }} />
}
