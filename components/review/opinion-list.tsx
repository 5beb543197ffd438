import { Heading } from '@/components/ui/heading'
import { formatInstant } from '@/lib/domain/date/wareki'

type Opinion = {
  id: string
  askedByName: string
  askedAt: Date
  askedOfName: string
  question: string
  answer: string | null
  answeredAt: Date | null
}

/** What colleagues were asked about a case and what they said. It advises; a decision does not wait for it. */
export function OpinionList({ opinions }: { opinions: readonly Opinion[] }) {
  if (opinions.length === 0) return null
  return (
    <section aria-labelledby="opinions-heading" className="mb-8">
      <Heading level={2}>
        <span id="opinions-heading">職員の意見</span>
      </Heading>
      <ul className="flex flex-col gap-4">
        {opinions.map((opinion) => (
          <li key={opinion.id} className="border-l-8 border-solid-gray-420 py-2 pl-4">
            <p className="text-solid-gray-700">
              {formatInstant(opinion.askedAt)}　{opinion.askedByName}さんから{opinion.askedOfName}さんへ
            </p>
            <p className="whitespace-pre-wrap break-words">聞きたいこと：{opinion.question}</p>
            {opinion.answer === null ? (
              <p>まだ答えがありません。</p>
            ) : (
              <p className="whitespace-pre-wrap break-words">
                <strong>意見：</strong>
                {opinion.answer}
                {opinion.answeredAt && `（${formatInstant(opinion.answeredAt)}）`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
