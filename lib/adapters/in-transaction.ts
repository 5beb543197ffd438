import { Prisma } from '@/lib/generated/prisma/client'
import { db, nameOf, pool, type Tx } from './db'
import type { Held } from './transaction-pool'

/** In milliseconds. Prisma gives a transaction up after `timeout`; no statement begins in the second before. */
const limits = { maxWait: 10_000, timeout: 20_000 }
const lastStart = limits.timeout - 1_000

/**
 * One transaction of Prisma, whose `$executeRaw` goes straight to its connection: Prisma's own way to it takes as long
 * as the statement itself (decision 0044). Everything else of `tx` is Prisma's.
 */
export function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const held: Held = {}
  return pool.holding(held, () => db.$transaction((tx) => work(withPlainSql(tx, held)), limits))
}

function withPlainSql(tx: Tx, held: Held): Tx {
  const began = performance.now()
  const execute = async (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<number> => {
    // Whoever is late must not write into a connection that is rolled back or somebody else's by now.
    if (!held.client || performance.now() - began > lastStart) throw new Error('The transaction is over')
    const { text, values: given } = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values)
    const done = await held.client.query({ name: nameOf({ sql: text }), text, values: given.map(asSent) })
    return done.rowCount ?? 0
  }
  return Object.create(tx, { $executeRaw: { value: execute } })
}

/** The driver would write a moment in the time zone of the process, of which a DATE column would keep the wrong day. */
function asSent(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value
}
