import { InsetText } from '@/components/ui/inset-text'
import { CutoffCountdown } from './cutoff-countdown'

type Props = {
  /** この届出は…締切の処理に入ります。 */
  promise: string
  /** What happens if it is late. */
  late?: string
  /** Left to the cutoff, on its day. */
  seconds?: number
}

/** The cutoff promise (R-INS-6): the same words while drafting, on the receipt and on the status page. */
export function RunPromise({ promise, late, seconds }: Props) {
  return (
    <InsetText>
      <p className="text-std-17B-170">{promise}</p>
      {seconds !== undefined && <CutoffCountdown seconds={seconds} />}
      {late && <p>{late}</p>}
    </InsetText>
  )
}
