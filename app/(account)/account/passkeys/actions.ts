'use server'

import { action } from '@/lib/action'
import { newPasskeySchema, passkeyIdSchema } from '@/lib/domain/account/passkey'
import { isStaff, type Role, roles } from '@/lib/domain/account/role'
import { addPasskey } from '@/lib/usecases/add-passkey'
import { removePasskey } from '@/lib/usecases/remove-passkey'

/** D-9: staff stay on their own site. */
const pageOf = (role: Role) => (isStaff(role) ? '/staff/account/passkeys' : '/account/passkeys')

export const add = action({
  role: roles,
  input: newPasskeySchema,
  audit: 'account.add-passkey',
  async run({ input, viewer, act }) {
    await addPasskey(act, viewer, input)
    return `${pageOf(viewer.role)}?done=added`
  },
})

export const remove = action({
  role: roles,
  input: passkeyIdSchema,
  audit: 'account.remove-passkey',
  async run({ input, viewer, act }) {
    await removePasskey(act, viewer, input.id)
    return `${pageOf(viewer.role)}?done=removed`
  },
})
