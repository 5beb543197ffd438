import { DescriptionList } from '@/components/ui/description-list'

type Mail = { to?: string; subject: string; text: string; html: string }

/** A mail as its recipient gets it, in both forms. Nothing in the HTML can run or be followed. */
export function MailView({ mail: { to, subject, text, html } }: { mail: Mail }) {
  return (
    <>
      <DescriptionList
        items={[...(to ? [{ term: '宛先', text: to }] : []), { term: '件名', text: subject }]}
      />
      <h2 className="mt-4 text-std-16B-170">テキスト形式</h2>
      <p className="break-words whitespace-pre-wrap">{text}</p>
      <h2 className="mt-4 text-std-16B-170">HTML形式</h2>
      <iframe
        title="HTML形式のメール"
        sandbox=""
        srcDoc={html}
        className="h-80 w-full border border-solid-gray-420 bg-white"
      />
    </>
  )
}
