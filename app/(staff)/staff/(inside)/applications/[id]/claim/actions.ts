'use server'

import { action } from '@/lib/action'
import { reviewers } from '@/lib/domain/account/role'
import { claimSchema, seeNewsSchema, takeOverSchema } from '@/lib/domain/desk/hold-schemas'
import { releaseClaim } from '@/lib/usecases/claim-case'
import { seeDeskNews, takeOverClaim } from '@/lib/usecases/take-over-claim'

export const release = action({
  role: reviewers,
  input: claimSchema,
  audit: 'application.release',
  async run({ input, act }) {
    await releaseClaim(act, 'application', input.id)
    return `/staff/applications/${input.id}`
  },
})

/** Stays where it was pressed: on the case, or on the page of the decision that it is for. */
export const takeOver = action({
  role: reviewers,
  input: takeOverSchema,
  audit: 'application.take-over',
  async run({ input, act }) {
    await takeOverClaim(act, 'application', input)
    return `/staff/applications/${input.id}${input.goOn ? `/${input.goOn}` : ''}`
  },
})

export const seeNews = action({
  role: reviewers,
  input: seeNewsSchema,
  audit: 'application.see-news',
  async run({ input, act }) {
    await seeDeskNews(act, input.news)
    return input.page ?? '/staff'
  },
})
