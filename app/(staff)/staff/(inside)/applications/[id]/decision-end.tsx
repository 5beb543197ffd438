import { Button, type ButtonVariant } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { FormState } from '@/lib/domain/problem'

/** Which case and version, the button, and the way back. */
export function DecisionEnd({
  id,
  version,
  state,
  label,
  variant,
}: {
  id: string
  version: number
  state: FormState
  label: string
  variant?: ButtonVariant
}) {
  const tooLate = state.problems.some(({ field }) => field === '')
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <Button variant={variant}>{label}</Button>
      <TextLink href={`/staff/applications/${id}`}>
        {tooLate ? '最新の内容を確認する' : '何もせずに申請に戻る'}
      </TextLink>
    </>
  )
}
