import { ButtonForm, type FormDeed } from '@/components/layout/button-form'
import { type Claim, ClaimStanding } from '@/components/review/claim-standing'
import type { Viewer } from '@/lib/adapters/session'

type Props = {
  viewer: Viewer
  id: string
  claim: Claim | null
  /** Whether this person is one who decides on it as it stands. */
  decides: boolean
  deeds: { release: FormDeed; takeOver: FormDeed }
  /** The decision's page on which a taken-over case goes on. */
  goOn?: string
  /** The list that is gone on with. */
  list?: string
}

/** One's own claim can be given up, a colleague's be taken over, each with one press. */
export function ClaimButtons({ viewer, id, claim, decides, deeds, goOn, list }: Props) {
  if (!claim) return null
  const mine = claim.holderId === viewer.accountId
  return (
    <ClaimStanding claim={claim} me={viewer.accountId}>
      {decides &&
        (mine ? (
          <ButtonForm action={deeds.release} values={{ id, ...(list && { list }) }} label="担当を解く" />
        ) : (
          <ButtonForm
            action={deeds.takeOver}
            values={{ id, from: claim.holderId, ...(goOn && { goOn }), ...(list && { list }) }}
            label={`${claim.holderName}さんから引き継ぐ`}
          />
        ))}
    </ClaimStanding>
  )
}
