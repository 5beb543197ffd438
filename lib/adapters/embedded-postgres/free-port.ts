import { once } from 'node:events'
import { createServer } from 'node:net'

/** The wished port if nobody listens on it, otherwise any free one. */
export async function freePort(wished?: number): Promise<number> {
  return (wished && (await claim(wished))) || (await claim(0)) || 0
}

export const portIsFree = async (port: number): Promise<boolean> => (await claim(port)) !== undefined

async function claim(port: number): Promise<number | undefined> {
  const server = createServer()
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    return typeof address === 'object' && address ? address.port : undefined
  } catch {
    return undefined
  } finally {
    server.close()
  }
}
