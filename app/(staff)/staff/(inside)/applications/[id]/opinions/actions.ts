'use server'

import { action } from '@/lib/action'
import { reviewers } from '@/lib/domain/account/role'
import { caseAddress } from '@/lib/domain/application/case-address'
import { answerOpinionSchema, askOpinionSchema } from '@/lib/domain/desk/talk-schemas'
import { answerOpinion, askOpinion } from '@/lib/usecases/ask-opinion'

export const ask = action({
  role: reviewers,
  input: askOpinionSchema,
  audit: 'application.ask-opinion',
  async run({ input, act }) {
    await askOpinion(act, 'application', input)
    return `${caseAddress(input.id, input.list, { done: 'asked' })}#opinions`
  },
})

export const answer = action({
  role: reviewers,
  input: answerOpinionSchema,
  audit: 'application.answer-opinion',
  async run({ input, act }) {
    await answerOpinion(act, 'application', input)
    return `${caseAddress(input.id, input.list, { done: 'answered' })}#opinions`
  },
})
