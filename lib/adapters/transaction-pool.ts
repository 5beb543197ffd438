import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'

/** The connection that a transaction of Prisma has taken; none before, and none after it is given back. */
export type Held = { client?: pg.PoolClient }

type Ready = (error: Error | undefined, client: pg.PoolClient | undefined, release: () => void) => void

/** A pool that says which connection a transaction has: Prisma keeps that to itself (decision 0044). */
export class TransactionPool extends pg.Pool {
  // Of this pool and not of this file: Next may load a file more than once, and there is one pool.
  readonly #opening = new AsyncLocalStorage<Held>()

  /** What `open` takes from the pool first is what `held` holds, until it is given back. */
  holding<T>(held: Held, open: () => Promise<T>): Promise<T> {
    return this.#opening.run(held, open)
  }

  override connect(): Promise<pg.PoolClient>
  override connect(ready: Ready): void
  override connect(ready?: Ready): Promise<pg.PoolClient> | undefined {
    if (!ready) return this.#take()
    super.connect(ready)
  }

  async #take(): Promise<pg.PoolClient> {
    const held = this.#opening.getStore()
    const client = await super.connect()
    if (held && !('client' in held)) hold(held, client)
    return client
  }
}

function hold(held: Held, client: pg.PoolClient): void {
  const { release } = client
  held.client = client
  client.release = (broken) => {
    held.client = undefined
    release.call(client, broken)
  }
}
