import type { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage } from 'node:http'
import { bodyOf } from './storage/incoming'
import { lent } from './storage/lent'
import type { Bytes } from './storage/store'

/** Where lib/commands/web.mjs keeps the request that Node itself received. */
const place = Symbol.for('kenshin-portal.request')

/**
 * The body of a request as Node receives it. Next hands it on through three web streams that copy every piece, which
 * costs an upload half its speed; under `next dev`, which has a server of its own, that is the way it comes.
 */
export function rawBody(request: Request): Bytes {
  const received = (globalThis as { [place]?: AsyncLocalStorage<IncomingMessage> })[place]?.getStore()
  const isThis = received?.method === request.method && new URL(request.url).pathname === pathOf(received)
  return received && isThis && !received.readableDidRead ? lent(received) : bodyOf(request)
}

function pathOf({ url = '' }: IncomingMessage): string {
  return new URL(url, 'http://localhost').pathname
}
