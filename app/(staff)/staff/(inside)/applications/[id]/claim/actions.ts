'use server'

import { action } from '@/lib/action'
import { reviewers } from '@/lib/domain/account/role'
import { caseAddress } from '@/lib/domain/application/case-address'
import { claimSchema, seeNewsSchema, takeOverSchema } from '@/lib/domain/desk/hold-schemas'
import { writeFilter } from '@/lib/domain/search/list-filter'
import { releaseClaim } from '@/lib/usecases/claim-case'
import { seeDeskNews, takeOverClaim } from '@/lib/usecases/take-over-claim'

export const release = action({
  role: reviewers,
  input: claimSchema,
  audit: 'application.release',
  async run({ input, act }) {
    await releaseClaim(act, 'application', input.id)
    return caseAddress(input.id, input.list)
  },
})

/** Stays where it was pressed: on the case, or on the page of the decision that it is for. */
export const takeOver = action({
  role: reviewers,
  input: takeOverSchema,
  audit: 'application.take-over',
  async run({ input, act }) {
    await takeOverClaim(act, 'application', input)
    const [page = '', version = ''] = input.goOn?.split('?version=') ?? []
    return page
      ? caseAddress(`${input.id}/${page}`, input.list, { version })
      : caseAddress(input.id, input.list)
  },
})

export const seeNews = action({
  role: reviewers,
  input: seeNewsSchema,
  audit: 'application.see-news',
  async run({ input, act }) {
    await seeDeskNews(act, input.news)
    return input.page ? writeFilter(input.page, { list: input.list }) : '/staff'
  },
})
