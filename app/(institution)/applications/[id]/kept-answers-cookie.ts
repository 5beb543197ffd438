import { formCookie } from '@/lib/adapters/form-cookie'
import type { Answers } from '@/lib/domain/application/answers'

/** What was typed and could not be saved yet: the sign-in had run out, or somebody else was faster. */
export const keptAnswersCookie = (id: string) => formCookie('answers', `/applications/${id}`)

export async function keepAnswers(id: string, answers: Answers, version: number | undefined): Promise<void> {
  const values = { ...answers, version: String(version ?? '') }
  await keptAnswersCookie(id).keep({ values, problems: [] })
}

export async function readKeptAnswers(id: string): Promise<{ answers: Answers; version: number } | null> {
  const kept = await keptAnswersCookie(id).read()
  if (!kept) return null
  const { version, ...answers } = kept.values
  return { answers, version: Number(version) }
}
