import { MailView } from '@/components/mail/mail-view'
import { Button } from '@/components/ui/button'
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
          <MailView mail={{ to: mailTo, subject: mailSubject, text: mailText, html: mailHtml }} />
        </section>
      )}
    </div>
  )
}
