import { z } from 'zod'
import { noteText, opinionAnswer, opinionQuestion } from '@/lib/domain/application/desk-words'
import { freeTextProblem } from '@/lib/domain/text/free-text'

export const claimSchema = z.object({ id: z.string() })

/** `goOn` is the page of a decision, with the version that was seen. */
export const takeOverSchema = z.object({
  id: z.string(),
  from: z.string(),
  goOn: z
    .string()
    .regex(/^(approve|send-back|hold|resume|reject)\?version=\d{1,9}$/)
    .optional()
    .catch(undefined),
})

export const seeNewsSchema = z.object({ news: z.string(), id: z.string().optional() })

export const undoSchema = z.object({ id: z.string(), version: z.coerce.number().int() })

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
