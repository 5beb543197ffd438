import type { Bytes } from './store'

/** A sender that goes on and on is cut off here; up to here the rest is read, so that it sees our answer. */
export const drainLimit = 1024 * 1024 * 1024

export class TooLong extends Error {
  constructor() {
    super('More bytes came than are taken')
    this.name = 'TooLong'
  }
}

export type Incoming = {
  /** Passes the bytes on, and throws TooLong as soon as there are more than `limit`. */
  upTo(limit: number): AsyncGenerator<Uint8Array>
  /** The same, but ends as if all had come when the sender breaks off: for senders that can go on later. */
  untilBroken(limit: number): AsyncGenerator<Uint8Array>
  /**
   * Throws away what is left: a connection closed on a browser that still sends shows "connection reset"
   * instead of our sentence. Only who sends more than anybody drains is cut off.
   */
  drain(): Promise<void>
  /** The sender went away in the middle: nobody is left to read an answer. */
  brokenOff(): boolean
}

/**
 * A body that several readers may take turns with. `for await` would end the stream when it is left early,
 * so the iterator is driven by hand.
 */
export function incoming(bytes: Bytes, mostDrained = drainLimit): Incoming {
  const iterator = bytes[Symbol.asyncIterator]()
  let received = 0
  let broken = false
  async function next(): Promise<Uint8Array | undefined> {
    try {
      const { done, value } = await iterator.next()
      if (done) return undefined
      received += value.length
      return value
    } catch (error) {
      broken = true
      throw error
    }
  }
  async function* upTo(limit: number) {
    for (let chunk = await next(); chunk; chunk = await next()) {
      if (received > limit) throw new TooLong()
      yield chunk
    }
  }
  async function* untilBroken(limit: number) {
    try {
      yield* upTo(limit)
    } catch (error) {
      if (!broken) throw error
    }
  }
  async function drain() {
    while (received <= mostDrained) {
      if (broken || !(await next().catch(() => undefined))) return
    }
    await iterator.return?.()
  }
  return { upTo, untilBroken, drain, brokenOff: () => broken }
}

/** The body of a request; one without a body has no bytes. */
export async function* bodyOf(request: Request): AsyncGenerator<Uint8Array> {
  if (request.body) yield* request.body
}
