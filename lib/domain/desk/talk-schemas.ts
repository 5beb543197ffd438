import { z } from 'zod'
import { noteText, opinionAnswer, opinionQuestion } from '@/lib/domain/desk/talk-words'
import { freeTextProblem } from '@/lib/domain/text/free-text'

/** The case, and the list that it was opened from. */
const about = { id: z.string(), list: z.string().optional() }

export const noteSchema = z.object({ ...about, note: text(noteText) })

export const askOpinionSchema = z.object({
  ...about,
  colleague: z.uuid({ error: '意見を聞く職員を選んでください。' }),
  question: text(opinionQuestion),
})

export const answerOpinionSchema = z.object({
  ...about,
  opinion: z.string(),
  answer: text(opinionAnswer),
})

function text(words: { label: string; max: number }) {
  return z.string().transform((typed, context) => {
    const read = typed.trim()
    const message = read ? freeTextProblem(read, words) : `${words.label}を入力してください。`
    if (message) context.addIssue({ code: 'custom', message })
    return read
  })
}
