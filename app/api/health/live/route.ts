import { handler } from '@/lib/handler'

/** This process answers. Whether it can also work is what ready says. */
export const GET = handler({
  role: 'public',
  audit: null,
  run: async () => Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } }),
})
