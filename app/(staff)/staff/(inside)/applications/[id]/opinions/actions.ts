'use server'

import { action } from '@/lib/action'
import { reviewers } from '@/lib/domain/account/role'
import { answerOpinionSchema, askOpinionSchema } from '@/lib/domain/application/desk-schemas'
import { answerOpinion, askOpinion } from '@/lib/usecases/ask-opinion'

export const ask = action({
  role: reviewers,
  input: askOpinionSchema,
  audit: 'application.ask-opinion',
  async run({ input, act }) {
    await askOpinion(act, input)
    return `/staff/applications/${input.id}?done=asked#opinions`
  },
})

export const answer = action({
  role: reviewers,
  input: answerOpinionSchema,
  audit: 'application.answer-opinion',
  async run({ input, act }) {
    await answerOpinion(act, input)
    return `/staff/applications/${input.id}?done=answered#opinions`
  },
})
