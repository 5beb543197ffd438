import { statfsSync } from 'node:fs'
import pg from 'pg'
import { pool as ownPool } from '@/lib/adapters/db'
import { freePort } from '@/lib/adapters/free-port'
import { migrate } from '@/lib/adapters/migrate'
import { atEnd } from '@/lib/commands/ending'
import { env, setEnv } from '@/lib/env'
import { makeMillionWorld, type WorldSize } from '@/lib/test-support/million/million-world'
import { cookieOf, type NewSession, newSession } from './desk-session'
import { type ServerProcess, startServer } from './server-process'

/** A generated world with a portal of its own and a clerk who is signed in there. */
export type DeskWorld = ServerProcess & { pool: pg.Pool; cookie: string; searches: string[] }

const GIB = 1024 ** 3
/** What twenty million rows of the log take, and as much again to build their indexes. */
const ROOM_FOR_THE_LOG = 20 * GIB

export const small: WorldSize = {
  ...{ applications: 1_000, openApplications: 300, facilities: 400, notices: 100, auditRows: 1_000 },
}

export function million(): WorldSize {
  const { bavail, bsize } = statfsSync(env().DATA_DIR)
  const auditRows = bavail * bsize > ROOM_FOR_THE_LOG ? 20_000_000 : 1_000_000
  return {
    ...{ applications: 1_000_000, openApplications: 16_000, facilities: 200_000, notices: 50_000, auditRows },
  }
}

/** What clerks look for: names, フリガナ, places, numbers and parts of them; common, rare and in no case. */
const WORDS = [
  '田中',
  'クリニック',
  'A08-0000500',
  '0000201',
  '鈴木 薬局',
  '桜木町',
  'タナカ',
  '無い名前',
  '髙島',
  '田中花子',
]

/** In the database of this run, so that use cases meet it too. */
export async function millionWorld(): Promise<DeskWorld> {
  await ownPool.query(`TRUNCATE facility, organisation, account, case_search, saved_search, counter, outbox_mail
                       RESTART IDENTITY CASCADE`)
  return openWorld('million', ownPool, env().DATABASE_URL ?? '', million())
}

/** In a database beside it. */
export async function smallWorld(): Promise<DeskWorld> {
  await ownPool.query('DROP DATABASE IF EXISTS desk_small WITH (FORCE)')
  await ownPool.query('CREATE DATABASE desk_small')
  const url = new URL(env().DATABASE_URL ?? '')
  url.pathname = '/desk_small'
  await migrate(url.href)
  const pool = new pg.Pool({ connectionString: url.href, options: '-c TimeZone=UTC' })
  atEnd(() => pool.end())
  return openWorld('small', pool, url.href, small)
}

async function openWorld(name: string, pool: pg.Pool, url: string, size: WorldSize): Promise<DeskWorld> {
  await makeMillionWorld(pool, size)
  const session = newSession()
  await insertClerk(pool, session)
  const searches = await saveSearches(pool, session.accountId)
  const server = await serve(name, url)
  return { ...server, pool, searches, cookie: await cookieOf(session) }
}

async function insertClerk(pool: pg.Pool, { accountId, tokenHash }: NewSession): Promise<void> {
  await pool.query(
    `INSERT INTO account (id, email, status, password_hash, last_name, first_name, phone, staff_role, created_at)
     VALUES ($1, 'bench-clerk@fund.example', 'ACTIVE', 'nobody signs in with this', '審査', '一郎', '0312345678', 'CLERK', now())`,
    [accountId],
  )
  await pool.query(
    `INSERT INTO session (token_hash, account_id, created_at, last_seen_at, expires_at, second_factor_at)
     VALUES ($1, $2, now(), now(), now() + interval '10 hours', now())`,
    [tokenHash, accountId],
  )
}

async function saveSearches(pool: pg.Pool, accountId: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO saved_search (id, account_id, text, created_at)
     SELECT uuidv7(), $1, word, now() FROM unnest($2::text[]) AS word RETURNING id`,
    [accountId, WORDS],
  )
  return rows.map(({ id }) => id)
}

async function serve(name: string, url: string): Promise<ServerProcess> {
  const own = env().DATABASE_URL ?? ''
  const port = await freePort()
  setEnv({ DATABASE_URL: url })
  try {
    const command = ['lib/commands/web.mjs', String(port)]
    return await startServer({ name: `desk-${name}`, command, port, health: '/api/health/live' })
  } finally {
    setEnv({ DATABASE_URL: own })
  }
}
