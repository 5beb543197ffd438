'use server'

import { action } from '@/lib/action'
import { reviewers } from '@/lib/domain/account/role'
import { claimSchema, takeOverSchema } from '@/lib/domain/desk/hold-schemas'
import { noticeAddress } from '@/lib/domain/notice/notice-address'
import { releaseClaim } from '@/lib/usecases/claim-case'
import { takeOverClaim } from '@/lib/usecases/take-over-claim'

export const release = action({
  role: reviewers,
  input: claimSchema,
  audit: 'notice.release',
  async run({ input, act }) {
    await releaseClaim(act, 'notice', input.id)
    return noticeAddress(input.id, input.list)
  },
})

/** Stays where it was pressed: on the notice, or on the page of the decision that it is for. */
export const takeOver = action({
  role: reviewers,
  input: takeOverSchema,
  audit: 'notice.take-over',
  async run({ input, act }) {
    await takeOverClaim(act, 'notice', input)
    const [page, version = ''] = input.goOn?.split('?version=') ?? []
    return page
      ? noticeAddress(`${input.id}/${page}`, input.list, { version })
      : noticeAddress(input.id, input.list)
  },
})
