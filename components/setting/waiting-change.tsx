import { InsetText } from '@/components/ui/inset-text'
import { TextLink } from '@/components/ui/text-link'

/** Where the change that blocks another one is decided. */
export function WaitingChange() {
  return (
    <InsetText>
      <p>
        承認を待っている変更があります。
        <TextLink href="/staff/settings">設定</TextLink>
        で、先にそちらを反映、却下、または取り下げてください。
      </p>
    </InsetText>
  )
}
