'use server'

import { action } from '@/lib/action'
import { reviewers } from '@/lib/domain/account/role'
import { answerOpinionSchema, askOpinionSchema } from '@/lib/domain/desk/talk-schemas'
import { noticeAddress } from '@/lib/domain/notice/notice-address'
import { answerOpinion, askOpinion } from '@/lib/usecases/ask-opinion'

export const ask = action({
  role: reviewers,
  input: askOpinionSchema,
  audit: 'notice.ask-opinion',
  async run({ input, act }) {
    await askOpinion(act, 'notice', input)
    return `${noticeAddress(input.id, input.list, { done: 'asked' })}#opinions`
  },
})

export const answer = action({
  role: reviewers,
  input: answerOpinionSchema,
  audit: 'notice.answer-opinion',
  async run({ input, act }) {
    await answerOpinion(act, 'notice', input)
    return `${noticeAddress(input.id, input.list, { done: 'answered' })}#opinions`
  },
})
