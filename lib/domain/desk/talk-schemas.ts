import { z } from 'zod'
import { noteText, opinionAnswer, opinionQuestion } from '@/lib/domain/desk/talk-words'
import { freeTextProblem } from '@/lib/domain/text/free-text'

export const noteSchema = z.object({ id: z.string(), note: text(noteText) })

export const askOpinionSchema = z.object({
  id: z.string(),
  colleague: z.uuid({ error: '意見を聞く職員を選んでください。' }),
  question: text(opinionQuestion),
})

export const answerOpinionSchema = z.object({
  id: z.string(),
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
