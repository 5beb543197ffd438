import { env } from '@/lib/env'
import { handler } from '@/lib/handler'
import { openApiDocument } from './document'

export const GET = handler({
  role: 'public',
  audit: null,
  run: async () => Response.json(openApiDocument(env().APP_URL)),
})
