import { readKeptAnswers } from '@/app/(institution)/applications/[id]/kept-answers-cookie'
import { type Answers, answerFields } from '@/lib/domain/application/answers'

/** Field by field what the person chose of two versions: their own answer, or the stored one, which then stays. */
export async function chosenAnswers(id: string, form: FormData): Promise<Answers> {
  const mine = (await readKeptAnswers(id))?.answers ?? {}
  const chosen = answerFields.filter((field) => form.get(`choice-${field}`) === 'mine')
  return Object.fromEntries(chosen.map((field) => [field, mine[field] ?? '']))
}
