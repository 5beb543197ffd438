import { once } from 'node:events'
import { createServer } from 'node:net'

const LOOPBACK = '127.0.0.1'

/** The wished port if nobody listens on it, otherwise any free one. */
export async function freePort(wished?: number): Promise<number> {
  return (wished && (await claim(wished, LOOPBACK))) || (await claim(0, LOOPBACK)) || 0
}

/** Free on every address of this machine, the loopback included. */
export async function portIsFree(port: number): Promise<boolean> {
  return (await claim(port)) !== undefined && (await claim(port, LOOPBACK)) !== undefined
}

async function claim(port: number, host?: string): Promise<number | undefined> {
  const server = createServer()
  try {
    server.listen(port, host)
    await once(server, 'listening')
    const address = server.address()
    return typeof address === 'object' && address ? address.port : undefined
  } catch {
    return undefined
  } finally {
    server.close()
  }
}
