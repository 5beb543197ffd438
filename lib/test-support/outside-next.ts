import { vi } from 'vitest'

/**
 * Route handlers ask Next for cookies and headers, which exist only while it answers a request. Importing this file
 * gives them those of somebody who is not signed in.
 */
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers({ 'x-forwarded-for': '192.0.2.1' }),
}))
