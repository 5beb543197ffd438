import { Button, type ButtonVariant } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { FormState } from '@/lib/domain/problem'

type Props = { id: string; version: number; state: FormState; label: string; variant?: ButtonVariant }

/** Which notice and version, the button, and the way back, which says what has changed where somebody was faster. */
export function NoticeDecisionEnd({ id, version, state, label, variant }: Props) {
  const tooLate = state.problems.some(({ field }) => field === '')
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <Button variant={variant}>{label}</Button>
      <TextLink href={`/staff/notices/${id}${tooLate ? `?seen=${version}` : ''}`}>
        {tooLate ? '変わったことと最新の内容を確認する' : '何もせずに届出に戻る'}
      </TextLink>
    </>
  )
}
