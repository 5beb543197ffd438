import { staffRoles } from '@/lib/domain/account/role'
import { handler } from '@/lib/handler'
import { findPasskeyRequest } from '@/lib/queries/passkeys'

/** What the browser needs to ask for a passkey again before a weighty deed; null where there is none. */
export const GET = handler({
  role: staffRoles,
  audit: null,
  async run({ viewer }) {
    const request = await findPasskeyRequest(viewer)
    return Response.json({ request }, { headers: { 'cache-control': 'no-store' } })
  },
})
