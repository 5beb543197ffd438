import { ClaimButtons } from '@/app/(staff)/staff/(inside)/claim-buttons'
import type { Claim } from '@/components/review/claim-standing'
import type { Viewer } from '@/lib/adapters/session'
import { mayClaimNotice } from '@/lib/domain/notice/claim'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import { release, takeOver } from './claim/actions'

type Props = {
  viewer: Viewer
  found: { id: string; status: NoticeStatus }
  claim: Claim | null
  goOn?: string
  list?: string
}

export function NoticeClaim({ viewer, found: { id, status }, claim, goOn, list }: Props) {
  const decides = mayClaimNotice(viewer.role, status)
  return <ClaimButtons {...{ viewer, id, claim, decides, goOn, list }} deeds={{ release, takeOver }} />
}
