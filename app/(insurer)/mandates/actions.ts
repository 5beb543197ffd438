'use server'

import { action } from '@/lib/action'
import { grantSchema, mandateIdSchema } from '@/lib/domain/mandate/mandate-schemas'
import { grantMandate } from '@/lib/usecases/grant-mandate'
import { revokeMandate } from '@/lib/usecases/revoke-mandate'

export const grant = action({
  role: ['insurer'],
  input: grantSchema,
  audit: 'mandate.grant',
  async run({ input: { association, insurer }, viewer, act }) {
    await grantMandate(act, viewer, { associationId: association, insurerId: insurer })
    return '/mandates?done=grant'
  },
})

export const revoke = action({
  role: ['insurer'],
  input: mandateIdSchema,
  audit: 'mandate.revoke',
  async run({ input: { id }, viewer, act }) {
    await revokeMandate(act, viewer, id)
    return '/mandates?done=revoke'
  },
})
