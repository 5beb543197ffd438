import { z } from 'zod'
import { isReplyPlace, type ReplyPlace } from '@/lib/domain/reply-text/place'
import { placeholderProblem } from '@/lib/domain/reply-text/placeholder'
import { replyBody, replyTitle } from '@/lib/domain/reply-text/words'
import { freeTextProblem } from '@/lib/domain/text/free-text'

const typed = (words: { label: string; max: number }) =>
  z.string().transform((text, context) => {
    const trimmed = text.trim()
    const message = trimmed ? freeTextProblem(trimmed, words) : `${words.label}を入力してください。`
    if (message) context.addIssue({ code: 'custom', message })
    return trimmed
  })

const words = {
  place: z.custom<ReplyPlace>(
    (place) => typeof place === 'string' && isReplyPlace(place),
    '使う場所を選んでください。',
  ),
  title: typed(replyTitle),
  body: typed(replyBody),
}

const seen = { id: z.string(), version: z.coerce.number().int() }

function knownPlaceholders({ body, place }: { body: string; place: ReplyPlace }, context: z.RefinementCtx) {
  const message = placeholderProblem(body, place)
  if (message) context.addIssue({ code: 'custom', message, path: ['body'] })
}

export const newTextSchema = z.object(words).superRefine(knownPlaceholders)

export const editTextSchema = z.object({ ...seen, ...words }).superRefine(knownPlaceholders)

export const retireTextSchema = z.object(seen)
