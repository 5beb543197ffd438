import { ErrorText } from '@/components/ui/field'
import { fieldsOf } from '@/components/ui/field-state'
import type { FormState } from '@/lib/domain/problem'

type Props = { label: string; number: string; seen: number; state: FormState }

/** What the row is about, which its form does not change. */
export function RowNumber({ label, number, seen, state }: Props) {
  return (
    <div id="number">
      <p>
        <span className="text-std-17B-170">{label}</span>
        <br />
        {number}
      </p>
      <ErrorText name="number" problem={fieldsOf(state)('number').problem} />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="seen" value={seen} />
    </div>
  )
}
