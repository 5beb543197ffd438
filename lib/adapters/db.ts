import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env'
import { type Prisma, PrismaClient } from '@/lib/generated/prisma/client'
import { statementNames } from './statement-name'
import { TransactionPool } from './transaction-pool'

type Connections = { pool: TransactionPool; db: PrismaClient; nameOf: ReturnType<typeof statementNames> }

// The development server reloads modules; the connections must outlive them.
const kept = globalThis as typeof globalThis & { portalConnections?: Connections }

// Prisma reads and writes every timestamp as UTC, whatever time zone the server would give the session.
const utc = '-c TimeZone=UTC'

function connect(): Connections {
  const { DATABASE_URL } = env()
  const pool = new TransactionPool({
    connectionString: DATABASE_URL,
    options: utc,
    max: 10,
    idleTimeoutMillis: 30_000,
  })
  // A connection that the server ends must not end the process: idle in the pool it is replaced, and whoever holds it
  // hears of it by the next query.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const nameOf = statementNames()
  const adapter = new PrismaPg(pool, { statementNameGenerator: nameOf })
  return { pool, db: new PrismaClient({ adapter }), nameOf }
}

kept.portalConnections ??= connect()

/** Prisma for use cases and simple reads. */
export const db = kept.portalConnections.db

/** The same connections without Prisma, for COPY and LISTEN. */
export const pool = kept.portalConnections.pool

/** Names the statements of these connections. */
export const nameOf = kept.portalConnections.nameOf

export type Tx = Prisma.TransactionClient
