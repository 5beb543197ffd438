import { InsetText } from '@/components/ui/inset-text'
import type { FormState } from '@/lib/domain/problem'
import { MailPreview } from './mail-preview'

/** One of the mails before they are sent, and the words with the placeholders filled in (R-CLK-4). */
export function BatchExample({ state }: { state: FormState }) {
  const { example, filled } = state.values
  return (
    <>
      {example && state.problems.length === 0 && (
        <InsetText>
          <p>例として、選択した申請のうち最初のもの（{example}）を表示しています。</p>
          {filled && (
            <>
              <p>申請者の画面には、次のように表示されます。</p>
              <p className="whitespace-pre-wrap">{filled}</p>
            </>
          )}
        </InsetText>
      )}
      <MailPreview state={state} />
    </>
  )
}
