import { Button } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import type { FormState } from '@/lib/domain/problem'

/** The mail that the decision will send, before it is taken (R-CLK-4). Nothing in the HTML can run or be followed. */
export function MailPreview({ state: { values, problems } }: { state: FormState }) {
  const { mailTo, mailSubject = '', mailText = '', mailHtml = '' } = values
  const shown = mailTo !== undefined && problems.length === 0
  return (
    <div className="flex w-full flex-col gap-4">
      <div>
        <Button variant="secondary" size="medium" name="step" value="preview">
          メールを確認する
        </Button>
      </div>
      {shown && mailTo === '' && (
        <p role="status">メールによるお知らせを希望している人がいないため、メールは送信されません。</p>
      )}
      {shown && mailTo !== '' && (
        <section aria-label="送信されるメール" className="border border-solid-gray-420 p-4">
          <p role="status" className="mb-4">
            <strong>まだ送信していません。</strong>このまま判断すると、次のメールを送信します。
          </p>
          <DescriptionList
            items={[
              { term: '宛先', text: mailTo },
              { term: '件名', text: mailSubject },
            ]}
          />
          <h2 className="mt-4 text-std-16B-170">テキスト形式</h2>
          <p className="break-words whitespace-pre-wrap">{mailText}</p>
          <h2 className="mt-4 text-std-16B-170">HTML形式</h2>
          <iframe
            title="HTML形式のメール"
            sandbox=""
            srcDoc={mailHtml}
            className="h-80 w-full border border-solid-gray-420 bg-white"
          />
        </section>
      )}
    </div>
  )
}
